/**
 * `npm run build`: checks the content, builds the site in a folder of its own and, when every step has
 * passed, puts it in the place of dist/. Whatever fails, the old dist/ stays.
 *
 *   --dist <folder>   where the site goes (default: dist)
 *   --report <file>   seconds and peak memory of each step, as JSON
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fail, readOptions } from '../src/build/fail.ts';
import { ASTRO } from '../src/build/command.ts';
import { readLedger } from '../src/keep/kept-files.ts';
import { forgetUnused } from '../src/keep/unused.ts';
import { keptPageCode, type PageCode } from '../src/build/page-code.ts';
import { listedPages } from '../src/build/page-list.ts';
import { CODE, ROOT, buildNotes, buildPaths } from '../src/build/paths.ts';
import { phases } from '../src/build/phases.ts';
import { type Programs, programsOf } from '../src/build/programs.ts';
import { reportAddress } from '../src/build/report-address.ts';
import { writeServiceWorker } from '../src/build/service-worker.ts';
import { headersFile } from '../src/hosting/headers.ts';
import { writeSitemap } from '../src/build/sitemap.ts';
import { runSteps, type Stage, type Step } from '../src/build/steps.ts';
import { checkTarget } from '../src/build/target.ts';
import { PARTS } from '../src/files/site-file.ts';
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
/** Layouts of diagrams and code of pages that no build has asked for in so long go, and what Node compiled as long ago. */
const DAYS_KEPT = 30;

/** The code of the pages, kept from an earlier build or bundled by Astro. */
function codeStep({ run, measured }: Programs, done: (code: PageCode) => void): Step {
  const { base, site } = buildPaths();
  const settings = { base, site, report: reportAddress() };
  const name = 'code';
  return {
    name,
    run: async (signal) => {
      const args = [...ASTRO, 'build', '--silent'];
      const bundle = ({ assets }: PageCode) => run({ name, args, out: assets }, signal);
      done(await keptPageCode(CODE, settings, bundle));
    },
    ...measured(name),
  };
}

/** The checks, and everything that is no page: one program, which reads the content once. */
function contentSteps({ site, files }: BuildFolder, { run, measured }: Programs): readonly Step[] {
  const { passed, made } = buildNotes(site);
  const name = 'content';
  const args = ['scripts/files.ts', site, dist, join(work, KEPT)];
  const [first, last] = PARTS;
  return phases(
    [
      { name, script: 'lint:content', done: passed, ...measured(name) },
      { name: first, done: made(first), ...measured(name) },
      { name: last, ...measured(name) },
    ],
    (signal) => run({ name, args, out: files }, signal),
  );
}

function pagesStep({ site }: BuildFolder, { run, measured }: Programs, code: () => PageCode): Step {
  const name = 'pages';
  const args = () => ['scripts/pages.ts', code().folder, dist, join(work, KEPT)];
  return { name, run: (signal) => run({ name, args: args(), out: site }, signal), ...measured(name) };
}

/** In order; what a later step needs lies in `folder.site`. */
function buildSteps(folder: BuildFolder): Stage[] {
  const { site, base } = buildPaths();
  const programs = programsOf(folder, options.report !== undefined);
  let code: PageCode | undefined;
  return [
    [
      contentSteps(folder, programs),
      [codeStep(programs, (made) => (code = made)), pagesStep(folder, programs, () => code!)],
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
    const compiled = getCompileCacheDir();
    const kept = [paths.layouts, CODE, ...(compiled?.startsWith(ROOT) ? [compiled] : [])];
    for (const place of kept) forgetUnused(place, DAYS_KEPT);
  } finally {
    closeBuildFolder(folder);
  }
}

await build().catch(fail('The build stopped; the site that was there stays.'));
