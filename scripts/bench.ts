/**
 * `npm run bench`: what the project costs whoever builds and whoever reads, beside the budgets. Builds made-up
 * references of some sizes and prints, for each, seconds and peak memory of each step, what its pages weigh, and
 * what the first view of a component page and look-ups load and take in Chromium; then how both grow from size to
 * size; then how fast overlaps are found, what the look-up of a number costs beside Pagefind alone, and what
 * diagrams cost; at last the budgets. A budget that is missed is marked and does not fail.
 *
 *   --components <list>  sizes (default 100,1000,5000)
 *   --warm <n>   size that is built again after edits (default 1000; 0 = none)
 *   --parts <list>  of build, lint, checks, search, diagrams (default: all)
 *   --seed <n>   another made-up reference (default 1)
 *   --json       everything as JSON, nothing else on standard output
 *   --markdown   the budgets and the machine as Markdown, nothing else on standard output
 *   --keep       leave content and sites in .portolan/bench-<pid>/
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { markdownBudgets, printBudgets } from '../bench/budget-table.ts';
import { budgetsOf } from '../bench/budgets.ts';
import { type BenchRun, measureBuild } from '../bench/builds.ts';
import { measureDiagrams, printDiagrams } from '../bench/diagrams.ts';
import { measureLint } from '../bench/lint.ts';
import { thisMachine } from '../bench/machine.ts';
import { printReport } from '../bench/report.ts';
import { measureSearch, printSearch } from '../bench/search.ts';
import { measureSweep, printSweep } from '../bench/sweep.ts';
import { fail, readOptions } from '../src/build/fail.ts';
import { ROOT, WORK } from '../src/build/paths.ts';

const PARTS = ['build', 'lint', 'checks', 'search', 'diagrams'];

const options = readOptions({
  components: { type: 'string', default: '100,1000,5000' },
  warm: { type: 'string', default: '1000' },
  parts: { type: 'string', default: PARTS.join() },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
});
const folder = join(WORK, `bench-${process.pid}`);
/** What goes on, on standard error where standard output is read by a program or pasted. */
const say = options.json || options.markdown ? console.error : console.log;

function sizes(list: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((n) => !Number.isSafeInteger(n) || n < 1))
    throw new Error(`--components ${list}: write 100,1000`);
  return numbers;
}

function show(line: string): null {
  say(`  ${line}`);
  return null;
}

function partsOf(list: string): ReadonlySet<string> {
  const unknown = list.split(',').find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`--parts ${unknown}: write some of ${PARTS.join()}`);
  return new Set(list.split(','));
}

async function measureBuilds(seed: number): Promise<BenchRun[]> {
  const runs: BenchRun[] = [];
  for (const components of sizes(options.components)) {
    say(`${components} components`);
    const place = join(folder, String(components));
    const warm = components === Number(options.warm);
    runs.push(await measureBuild({ components, seed, folder: place, warm, show }));
    if (!options.keep) rmSync(place, { recursive: true });
  }
  return runs;
}

async function measure() {
  const [seed, parts] = [Number(options.seed), partsOf(options.parts)];
  const runs = parts.has('build') ? await measureBuilds(seed) : [];
  const lintSeconds = parts.has('lint') ? await measureLint() : null;
  const checks = parts.has('checks') ? measureSweep(seed) : [];
  const search = parts.has('search') ? await measureSearch(join(folder, 'search'), seed) : [];
  const diagrams = parts.has('diagrams')
    ? await measureDiagrams(join(ROOT, 'content'), join(folder, 'layouts'), seed)
    : [];
  const budgets = budgetsOf({ runs, lintSeconds });
  return { machine: thisMachine(), seed, runs, lintSeconds, checks, search, diagrams, budgets };
}

function print({ runs, checks, search, diagrams, budgets }: Awaited<ReturnType<typeof measure>>): string {
  const texts = [
    runs.length > 0 && printReport(runs),
    checks.length > 0 && printSweep(checks),
    search.length > 0 && printSearch(search),
    diagrams.length > 0 && printDiagrams(diagrams),
    budgets.some(({ measured }) => measured !== null) && printBudgets(budgets),
  ];
  return texts.filter(Boolean).join('\n\n');
}

async function bench(): Promise<void> {
  if (options.json && options.markdown) throw new Error('--json --markdown: write one of them');
  try {
    const result = await measure();
    if (options.json) console.log(JSON.stringify(result, null, 2));
    else if (options.markdown) console.log(markdownBudgets(result.budgets, result.machine));
    else console.log(print(result));
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

await bench().catch(fail('No measurement.'));
