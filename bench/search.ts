/**
 * What a look-up costs a reader, side by side with Pagefind alone over the same components. Every number asked for is
 * one that the entries print.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { checkReference } from '../src/derive/findings/checked.ts';
import { runNode } from '../src/build/command.ts';
import { fixedRanges } from '../src/schema/port-spec.ts';
import { lookupFiles } from '../src/search/build/lookup-files.ts';
import { ownServer } from '../tests/site/own-server.ts';
import { ALONE_ANSWER, ALONE_PAGE, writeAlone } from './alone.ts';
import { askPage, type Cost, printCost, withBrowser } from './ask.ts';
import { portQuestions } from './questions.ts';
import { makeReference } from './reference.ts';

const SIZES = [10, 1000, 100_000] as const;

export interface SearchRun {
  readonly entries: number;
  readonly lookup: Cost;
  readonly pagefind: Cost;
  /** Of all files of the look-up. */
  readonly files: number;
  readonly megabytes: number;
}

/** @param folder scratch folder; the shipped site is built into it */
export async function measureSearch(folder: string, seed = 1): Promise<readonly SearchRun[]> {
  const site = join(folder, 'site');
  await runNode(['scripts/build.ts', '--dist', site], { env: { PORTOLAN_BASE: '' }, show: () => null });
  try {
    return await withBrowser(async (browser) => {
      const runs: SearchRun[] = [];
      for (const entries of SIZES) runs.push(await measureSize(entries, site, browser, seed));
      return runs;
    });
  } finally {
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
  await writeAlone(reference, site);
  const printed = [...reference.catalog.entries.values()].flatMap(({ spec }) => fixedRanges(spec));
  const questions = portQuestions(printed, seed);
  const alone = questions.map(({ text }) => ({ text, answer: ALONE_ANSWER }));
  const server = await ownServer(site, '/');
  try {
    return {
      entries,
      lookup: await askPage(browser, server.url, questions, site),
      pagefind: await askPage(browser, server.url + ALONE_PAGE, alone, site),
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

export function printSearch(runs: readonly SearchRun[]): string {
  const lines = runs.flatMap((run) => [
    `  ${`${run.entries} entries`.padEnd(18)}look-up ${printCost(run.lookup)}   (${run.files} files, ${run.megabytes.toFixed(1)} MB in all)`,
    `  ${''.padEnd(18)}Pagefind${printCost(run.pagefind)}`,
    `  ${''.padEnd(18)}ratio   ${(run.lookup.kilobytes / run.pagefind.kilobytes).toFixed(2).padStart(8)} of the bytes, ${(run.lookup.nextMs / run.pagefind.nextMs).toFixed(2)} of the time`,
  ]);
  return ['', 'a port number answered, in the browser', ...lines].join('\n');
}
