/** Every port of every entry is found by its number, with its component, and nothing wrong above it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../src/catalog/model.ts';
import { fixedRanges } from '../src/schema/port-spec.ts';
import type { Answer } from '../src/search/lookup/answers.ts';
import { ROOT } from '../src/build/paths.ts';
import { referenceOf } from './reference.ts';
import { filesOf, lookupOf } from './search-lookup.ts';

const reference = referenceOf(join(ROOT, 'content'));
const files = filesOf(reference);
const lookup = lookupOf(files);
const entries = [...reference.catalog.entries.values()];
const byUrl = new Map(entries.map((entry) => [`/products/${entry.component}/#${entry.anchor}`, entry]));

/** First, middle and last port of each range an entry prints. */
function portsOf(entry: Entry): readonly number[] {
  const ports = fixedRanges(entry.spec).flatMap(({ from, to }) => [from, Math.floor((from + to) / 2), to]);
  return [...new Set(ports)];
}

const printed = [...new Set(entries.flatMap(portsOf))].sort((a, b) => a - b);

async function answersTo(port: number): Promise<readonly Answer[]> {
  const { sections } = await lookup.ask(String(port), { whole: true });
  return sections.flatMap(({ answers }) => answers);
}

/** How near an answer is to the number: exactly it, a printed range that holds it, a dynamic range that may. */
function distance(answer: Answer, port: number): number {
  const entry = byUrl.get(answer.url);
  const ranges = entry
    ? fixedRanges(entry.spec)
    : answer.range && answer.kind !== 'dynamic'
      ? [answer.range]
      : [];
  if (ranges.some(({ from, to }) => from === port && to === port)) return 0;
  const holding = ranges.filter(({ from, to }) => from <= port && port <= to);
  if (holding.length > 0) return Math.min(...holding.map(({ from, to }) => to - from));
  const { range } = answer;
  return range && range.from <= port && port <= range.to ? 100_000 : Infinity;
}

describe.each(printed)('%i', (port) => {
  const wanted = entries.filter((entry) =>
    fixedRanges(entry.spec).some(({ from, to }) => from <= port && port <= to),
  );

  test('finds each entry that prints it', async () => {
    const urls = new Set((await answersTo(port)).map((answer) => answer.url));
    const missing = wanted
      .map((e) => `/products/${e.component}/#${e.anchor}`)
      .filter((url) => !urls.has(url));
    expect(missing).toEqual([]);
  });

  test('has nothing wrong among the answers, and the nearest first', async () => {
    const distances = (await answersTo(port)).map((answer) => distance(answer, port));
    expect(distances.filter((d) => d === Infinity)).toEqual([]);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
});

test('a number loads the index, one block and at most one file of wide ranges', async () => {
  for (const port of printed.slice(0, 40)) {
    const loaded: string[] = [];
    await lookupOf(files, loaded).ask(String(port));
    expect(loaded.map((name) => name.split('-')[0])).toEqual(['ports', 'block', 'wide']);
  }
});
