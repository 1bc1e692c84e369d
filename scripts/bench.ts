/**
 * `npm run bench -- --components 100,1000`: builds made-up references of these sizes and prints seconds
 * and peak memory of each step, what a reader downloads, and how both grow from size to size; then how
 * fast overlaps are found, and what the look-up of a number costs in the browser; then
 * what diagrams cost.
 *
 *   --parts <list>  of build, checks, search, diagrams (default: all)
 *   --seed <n>   another made-up reference (default 1)
 *   --json       everything as JSON, nothing else on standard output
 *   --keep       leave content and site in .portolan/bench-<pid>/
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeContent } from '../bench/content.ts';
import { measureDiagrams, printDiagrams } from '../bench/diagrams.ts';
import { printReport, type BenchRun } from '../bench/report.ts';
import { measureSearch, printSearch } from '../bench/search.ts';
import { measureSweep, printSweep } from '../bench/sweep.ts';
import { weighSite } from '../bench/weight.ts';
import { runNode } from '../src/build/command.ts';
import { fail, readOptions } from '../src/build/fail.ts';
import { ROOT, WORK } from '../src/build/paths.ts';
import type { StepReport } from '../src/build/steps.ts';

const options = readOptions({
  components: { type: 'string', default: '100,1000' },
  parts: { type: 'string', default: 'build,checks,search,diagrams' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
});
const folder = join(WORK, `bench-${process.pid}`);

async function measure(components: number, seed: number): Promise<BenchRun> {
  const place = join(folder, String(components));
  const content = join(place, 'content');
  for (const [path, text] of makeContent({ components, seed })) write(join(content, path), text);
  const [dist, report] = [join(place, 'dist'), join(place, 'report.json')];
  const show = options.json ? () => null : (line: string) => `  ${line}`;
  await runNode(['scripts/build.ts', '--dist', dist, '--report', report], {
    env: { PORTOLAN_CONTENT: content },
    show,
  });
  const { steps } = JSON.parse(readFileSync(report, 'utf8')) as { steps: StepReport[] };
  const run = { components, steps, ...weighSite(dist) };
  if (!options.keep) rmSync(place, { recursive: true });
  return run;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function sizes(list: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((n) => !Number.isSafeInteger(n) || n < 1))
    throw new Error(`--components ${list}: write 100,1000`);
  return numbers;
}

async function measureBuilds(): Promise<BenchRun[]> {
  const runs: BenchRun[] = [];
  for (const components of sizes(options.components)) {
    if (!options.json) console.log(`${components} components`);
    runs.push(await measure(components, Number(options.seed)));
  }
  return runs;
}

async function bench(): Promise<void> {
  const [seed, parts] = [Number(options.seed), new Set(options.parts.split(','))];
  try {
    const runs = parts.has('build') ? await measureBuilds() : [];
    const checks = parts.has('checks') ? measureSweep(seed) : [];
    const search = parts.has('search') ? await measureSearch(join(folder, 'search'), seed) : [];
    const diagrams = parts.has('diagrams')
      ? await measureDiagrams(join(ROOT, 'content'), join(folder, 'layouts'), seed)
      : [];
    const texts = [
      runs.length > 0 && printReport(runs),
      checks.length > 0 && printSweep(checks),
      search.length > 0 && printSearch(search),
      diagrams.length > 0 && printDiagrams(diagrams),
    ];
    console.log(
      options.json
        ? JSON.stringify({ seed, runs, checks, search, diagrams }, null, 2)
        : texts.filter(Boolean).join('\n\n'),
    );
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

await bench().catch(fail('No measurement.'));
