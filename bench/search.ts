/**
 * What a look-up costs a reader, side by side with Pagefind alone over the same components: bytes until the
 * first answer is there (code included, gzip), and milliseconds from the keystroke to the answer painted,
 * in a real browser on a local server. Every number asked for is one that the entries print.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium as playwright, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import type { Component } from '../src/catalog/model.ts';
import { checkReference } from '../src/derive/findings/checked.ts';
import type { Reference } from '../src/derive/reference.ts';
import { runNode } from '../src/build/command.ts';
import { fixedRanges, printPortSpec } from '../src/schema/port-spec.ts';
import { lookupFiles } from '../src/search/build/lookup-files.ts';
import { chromium } from '../tests/site/chromium.ts';
import { ownServer } from '../tests/site/own-server.ts';
import { seededRandom } from './random.ts';
import { makeReference } from './reference.ts';

const SIZES = [10, 1000, 100_000] as const;
const QUERIES = 15;
/** Milliseconds in which a page has loaded all that it loads by itself. */
const SETTLED = 600;
/** Milliseconds after which no answer is expected any more. */
const PATIENCE = 3000;

export interface SearchRun {
  readonly entries: number;
  readonly lookup: Cost;
  readonly pagefind: Cost;
  /** Of all files of the look-up. */
  readonly files: number;
  readonly megabytes: number;
}

interface Cost {
  /** Until the first answer, gzip. */
  readonly kilobytes: number;
  /** Of the first answer: its files are not there yet. */
  readonly firstMs: number;
  /** Median of the answers after it, each of another number. */
  readonly nextMs: number;
  readonly slowestMs: number;
  /** Numbers without an answer, though an entry prints them. */
  readonly missed: number;
}

/** @param folder scratch folder; the shipped site is built into it */
export async function measureSearch(folder: string, seed = 1): Promise<readonly SearchRun[]> {
  const site = join(folder, 'site');
  await runNode(['scripts/build.ts', '--dist', site], { show: () => null });
  const { executablePath, env } = chromium();
  const browser = await playwright.launch({ executablePath, env });
  try {
    const runs: SearchRun[] = [];
    for (const entries of SIZES) runs.push(await measureSize(entries, site, browser, seed));
    return runs;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSize(
  entries: number,
  site: string,
  browser: Browser,
  seed: number,
): Promise<SearchRun> {
  const reference = makeReference(entries, seed);
  const files = lookupFiles(checkReference(reference, []), '/ports/#dynamic');
  replaceFolder(
    join(site, 'lookup'),
    [...files].map(([name, text]) => [`${name}.json`, text]),
  );
  await indexAlone(reference, join(site, 'pagefind'));
  writeFileSync(join(site, 'alone.html'), ALONE);
  writeFileSync(join(site, 'alone.js'), ALONE_SCRIPT);
  const ports = pickPorts(reference, seed);
  const server = await ownServer(site, '/');
  try {
    return {
      entries,
      lookup: await measurePage(browser, server.url, '.answers li', ports, site),
      pagefind: await measurePage(browser, `${server.url}alone.html`, '#results li', ports, site),
      files: files.size,
      megabytes: [...files.values()].reduce((sum, text) => sum + text.length, 0) / 1e6,
    };
  } finally {
    await server.close();
  }
}

function replaceFolder(folder: string, files: readonly (readonly [string, string])[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** One page a component, with all its entries, as Pagefind finds them on a site. */
async function indexAlone({ catalog }: Reference, folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind made no index');
  for (const component of catalog.components.values()) {
    await index.addCustomRecord({ language: 'en', ...pageOf(component) });
  }
  rmSync(folder, { recursive: true, force: true });
  await index.writeFiles({ outputPath: folder });
  await close();
}

function pageOf({ name, product, url, entries }: Component) {
  const lines = entries.map(
    (entry) => `${printPortSpec(entry.spec)} ${entry.transports.join(' ')} ${entry.purpose}.`,
  );
  return { url, content: [name, product, ...lines].join(' '), meta: { title: `${name}, ${product}` } };
}

function pickPorts(reference: Reference, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const printed = [...reference.catalog.entries.values()].flatMap(({ spec }) => fixedRanges(spec));
  return Array.from({ length: QUERIES }, () => String(random.pick(printed).from));
}

async function measurePage(
  browser: Browser,
  url: string,
  answer: string,
  ports: readonly string[],
  site: string,
): Promise<Cost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const loaded = new Set<string>();
  await page.goto(url, { waitUntil: 'networkidle' });
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  const start = new Set(await scriptsOf(page));
  await page.locator('input[name=q]').focus();
  await page.waitForTimeout(SETTLED);
  const times: (number | null)[] = [];
  let bytes = 0;
  for (const port of ports) {
    times.push(await timeAnswer(page, port, answer));
    bytes ||= sizeOf([...start, ...loaded], site);
    // What comes after the answer must not weigh on the next one.
    await page.waitForTimeout(SETTLED);
  }
  await context.close();
  const answered = times.filter((time) => time !== null);
  const next = answered.slice(1).sort((a, b) => a - b);
  return {
    kilobytes: bytes / 1024,
    missed: times.length - answered.length,
    firstMs: answered[0]!,
    nextMs: next[Math.floor(next.length / 2)]!,
    slowestMs: next.at(-1)!,
  };
}

/** Scripts that the page has loaded already and that the look-up builds on. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.scripts].map((script) => new URL(script.src).pathname));
}

/** From the last keystroke of a number to the frame that shows its first answer; `null` where none comes. */
function timeAnswer(page: Page, port: string, answer: string): Promise<number | null> {
  return page.evaluate(
    async ([text, selector, patience]) => {
      const field = document.querySelector<HTMLInputElement>('input[name=q]')!;
      const type = (value: string) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      type('');
      document.querySelectorAll(selector).forEach((row) => row.remove());
      const there = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      const started = performance.now();
      type(text);
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
      if ((await Promise.race([there, late])) === 'late') return null;
      await new Promise(requestAnimationFrame);
      return performance.now() - started;
    },
    [port, answer, PATIENCE] as const,
  );
}

function sizeOf(paths: readonly string[], site: string): number {
  return [...new Set(paths)]
    .filter((path) => /\.(js|json|wasm|pagefind|pf_\w+)$/.test(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path))).length, 0);
}

const ALONE = `<!doctype html><meta charset="utf-8"><title>Pagefind alone</title>
<input name="q"><ol id="results"></ol><script type="module" src="/alone.js"></script>`;

/** As its documentation shows it: search, load the first five, list them. */
const ALONE_SCRIPT = `
const field = document.querySelector('input'), list = document.querySelector('ol');
let pagefind;
field.addEventListener('focus', async () => { pagefind = await import('/pagefind/pagefind.js'); pagefind.init(); });
field.addEventListener('input', async () => {
  if (!field.value) return;
  const { results } = await pagefind.search(field.value);
  const hits = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  list.replaceChildren(...hits.map((hit) => Object.assign(document.createElement('li'), { textContent: hit.meta.title })));
});`;

export function printSearch(runs: readonly SearchRun[]): string {
  const cost = ({ kilobytes, firstMs, nextMs, slowestMs, missed }: Cost) =>
    `${kilobytes.toFixed(1).padStart(8)} KB${firstMs.toFixed(0).padStart(7)} ms first${nextMs.toFixed(0).padStart(6)} ms next${slowestMs.toFixed(0).padStart(6)} ms at most${missed > 0 ? `, ${missed} of ${QUERIES} not found` : ''}`;
  const lines = runs.flatMap((run) => [
    `  ${`${run.entries} entries`.padEnd(18)}look-up ${cost(run.lookup)}   (${run.files} files, ${run.megabytes.toFixed(1)} MB in all)`,
    `  ${''.padEnd(18)}Pagefind${cost(run.pagefind)}`,
    `  ${''.padEnd(18)}ratio   ${(run.lookup.kilobytes / run.pagefind.kilobytes).toFixed(2).padStart(8)} of the bytes, ${(run.lookup.nextMs / run.pagefind.nextMs).toFixed(2)} of the time`,
  ]);
  return ['', 'a port number answered, in the browser', ...lines].join('\n');
}
