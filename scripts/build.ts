/**
 * `npm run build`: checks the content, builds the site in a folder of its own and, when every step has
 * passed, puts it in the place of dist/. Whatever fails, the old dist/ stays.
 *
 *   --dist <folder>   where the site goes (default: dist)
 *   --report <file>   seconds and peak memory of each step, as JSON
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fail, readOptions } from '../src/build/fail.ts';
import { ASTRO, peakMemory, runNode } from '../src/build/command.ts';
import { readLedger } from '../src/keep/kept-files.ts';
import { forgetPageCode, keptPageCode, type PageCode } from '../src/build/page-code.ts';
import { listedPages } from '../src/build/page-list.ts';
import { CODE, ROOT, buildNotes, buildPaths } from '../src/build/paths.ts';
import { phases } from '../src/build/phases.ts';
import { reportAddress } from '../src/build/report-address.ts';
import { writeServiceWorker } from '../src/build/service-worker.ts';
import { headersFile } from '../src/hosting/headers.ts';
import { writeSitemap } from '../src/build/sitemap.ts';
import { runSteps, type Stage, type Step } from '../src/build/steps.ts';
import { checkTarget } from '../src/build/target.ts';
import { PARTS } from '../src/files/site-files.ts';
import { forgetLayouts } from '../src/diagram/kept-layouts.ts';
import { writeTextIndex } from '../src/build/text-index.ts';
import {
  closeBuildFolder,
  joinFiles,
  openBuildFolder,
  recover,
  swapIn,
  type BuildFolder,
} from '../src/build/swap.ts';

const options = readOptions({ dist: { type: 'string', default: 'dist' }, report: { type: 'string' } });
const dist = resolve(ROOT, options.dist);
const work = join(dirname(dist), '.portolan');
/** What the programs of a build note for the next one, which takes files over; it goes with the site. */
const KEPT = 'kept';

/**
 * Of V8: megabytes in which what is young is kept, as more of it has died when it is looked through; by how many percent
 * the rest may grow before it is looked through, a quarter less memory for a twentieth of the time; and threads that help
 * with both, one for each processor that this program leaves.
 */
const HEAP = [
  '--max-semi-space-size=32',
  '--heap-growing-percent=70',
  `--v8-pool-size=${Math.min(4, Math.max(1, availableParallelism() - 1))}`,
] as const;

async function runProgram(
  name: string,
  args: readonly string[],
  folder: BuildFolder,
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const env = { PORTOLAN_CONTENT: buildPaths().content, PORTOLAN_OUT: out };
  const usage = options.report ? { usage: usageOf(folder, name) } : {};
  await runNode([...HEAP, ...args], { env, show: (line) => line, signal, ...usage });
}

function usageOf(folder: BuildFolder, name: string): string {
  return join(folder.path, 'usage', name);
}

/** Where a report is asked for: what the program of a name took; 0 where none has ended. */
function measured(folder: BuildFolder, name: string): Pick<Step, 'peakMemory'> {
  return options.report ? { peakMemory: () => peakMemory(usageOf(folder, name)) } : {};
}

/** The code of the pages, kept from an earlier build or bundled by Astro. */
function codeStep(folder: BuildFolder, done: (code: PageCode) => void): Step {
  const { base, site } = buildPaths();
  const settings = { base, site, report: reportAddress() };
  const run = async (signal: AbortSignal) => {
    const bundle = ({ assets }: PageCode) =>
      runProgram('code', [...ASTRO, 'build', '--silent'], folder, assets, signal);
    done(await keptPageCode(CODE, settings, bundle));
  };
  // Where the code was kept, no program ran.
  return { name: 'code', run, ...measured(folder, 'code') };
}

/** The checks, and everything that is no page: one program, which reads the content once. */
function contentSteps(folder: BuildFolder): readonly Step[] {
  const { passed, made } = buildNotes(folder.site);
  const args = ['scripts/files.ts', folder.site, dist, join(work, KEPT)];
  const [first, last] = PARTS;
  return phases(
    [
      { name: 'content', script: 'lint:content', done: passed, ...measured(folder, 'content') },
      { name: first, done: made(first), ...measured(folder, 'content') },
      { name: last, ...measured(folder, 'content') },
    ],
    (signal) => runProgram('content', args, folder, folder.files, signal),
  );
}

function pagesStep(folder: BuildFolder, code: () => PageCode): Step {
  const run = (signal: AbortSignal) => {
    const args = ['scripts/pages.ts', code().folder, dist, join(work, KEPT)];
    return runProgram('pages', args, folder, folder.site, signal);
  };
  return { name: 'pages', run, ...measured(folder, 'pages') };
}

/** In order; what a later step needs lies in `folder.site`. */
function buildSteps(folder: BuildFolder): Stage[] {
  const { site, base } = buildPaths();
  let code: PageCode | undefined;
  return [
    [
      contentSteps(folder),
      [codeStep(folder, (made) => (code = made)), pagesStep(folder, () => code!)],
      [{ name: 'text', run: (signal) => indexText(folder, signal) }],
    ],
    { name: 'join', run: async () => joinFiles(folder) },
    ...(site ? [{ name: 'sitemap', run: () => listPages(folder.site, site, base) }] : []),
    { name: 'headers', run: async () => writeHeaders(folder.site) },
    // Whatever writes into the site comes before this one: it stores what it finds.
    { name: 'offline', run: () => writeOffline(folder) },
    { name: 'swap', run: async () => swapIn(folder, dist) },
  ];
}

async function indexText({ site, files }: BuildFolder, signal: AbortSignal): Promise<void> {
  const written = listedPages(buildNotes(site).pages, signal);
  const { pages, bytes } = await writeTextIndex({ site, pages: written, out: files });
  console.log(`  ${pages} pages, ${Math.round(bytes / 1024)} KB`);
}

async function listPages(folder: string, site: string, base: string): Promise<void> {
  console.log(`  ${writeSitemap(folder, site, base)} pages at ${site}${base}`);
}

function writeHeaders(site: string): void {
  writeFileSync(join(site, '_headers'), headersFile(buildPaths().base));
}

async function writeOffline({ site }: BuildFolder): Promise<void> {
  const ledger = readLedger(buildNotes(site).kept);
  const { complete, files, bytes, workerBytes } = await writeServiceWorker(site, undefined, ledger);
  const [stored, worker] = [(bytes / 1e6).toFixed(1), Math.round(workerBytes / 1000)];
  console.log(`  ${complete ? 'all' : 'the first'} ${files} files stored, ${stored} MB; sw.js ${worker} kB`);
}

/** Until this is done the next build finds the notes of the site before, whose files are not there any more. */
function keepNotes({ site }: BuildFolder): void {
  rmSync(join(work, KEPT), { recursive: true, force: true });
  renameSync(buildNotes(site).kept, join(work, KEPT));
}

async function build(): Promise<void> {
  // What cannot stand on a page is told in a line, before anything is built.
  reportAddress();
  const paths = buildPaths();
  recover(work, dist);
  checkTarget(dist, paths.content);
  const folder = openBuildFolder(work);
  try {
    const steps = await runSteps('build', buildSteps(folder));
    if (options.report) {
      mkdirSync(dirname(resolve(options.report)), { recursive: true });
      writeFileSync(options.report, `${JSON.stringify({ steps }, null, 2)}\n`);
    }
    keepNotes(folder);
    forgetLayouts(paths.layouts);
    forgetPageCode(CODE);
  } finally {
    closeBuildFolder(folder);
  }
}

await build().catch(fail('The build stopped; the site that was there stays.'));
