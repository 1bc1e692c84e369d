/** Builds made-up references: what the build takes, what it leaves, and what it takes again after an edit. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '../src/build/command.ts';
import type { StepReport } from '../src/build/steps.ts';
import { makeContent, sharedProducts } from './content.ts';
import { EDITS } from './edits.ts';
import { watchMemory } from './memory.ts';
import { measureReader, type ReaderCost } from './reader.ts';
import { type SiteWeight, weighSite } from './weight.ts';

export interface BenchRun extends SiteWeight, ReaderCost {
  readonly components: number;
  /** From the command to its end. */
  readonly seconds: number;
  /** The most that all programs of the build take at once. */
  readonly peakMegabytes: number;
  /** Each step's peak is that of Node alone: Pagefind's own program is in none. */
  readonly steps: readonly StepReport[];
  /** Builds after the first, each after an edit; empty where they were not asked for. */
  readonly warm: readonly WarmBuild[];
}

export interface WarmBuild {
  readonly edit: string;
  readonly seconds: number;
  /** Of the first build's seconds. */
  readonly ratio: number;
}

export interface BuildOptions {
  readonly components: number;
  readonly seed: number;
  /** Empty; content, site and what the build keeps go here. */
  readonly folder: string;
  /** Whether to build again after edits. */
  readonly warm: boolean;
  /** What to print for a line of the build's output; `null` prints nothing. */
  readonly show: (line: string) => string | null;
}

/** Steps whose names say less to whoever reads a report than to whoever watches a build. */
const STEP_NAMES: Readonly<Record<string, string>> = {
  content: 'lint',
  text: 'index',
  offline: 'service worker',
};

/** @throws where a build fails */
export async function measureBuild(options: BuildOptions): Promise<BenchRun> {
  const { components, seed, folder } = options;
  const content = makeContent({ components, seed });
  for (const [path, text] of content) write(join(folder, 'content', path), text);
  const { result, megabytes } = await watchMemory(() => build(options));
  const { seconds, steps } = result;
  const site = join(folder, 'dist');
  const weight = weighSite(site, sharedProducts());
  const reader = await measureReader(site, weight, seed);
  const warm = options.warm ? await buildAgain(content, seconds, options) : [];
  const peakMegabytes = megabytes ?? peakOf(steps);
  return { components, seconds, peakMegabytes, steps, ...weight, ...reader, warm };
}

/** What the build keeps lies beside the site, so that a first build finds nothing of another. */
async function build({ folder, show }: BuildOptions) {
  const report = join(folder, 'report.json');
  const env = {
    PORTOLAN_CONTENT: join(folder, 'content'),
    PORTOLAN_WORK: join(folder, '.portolan'),
    PORTOLAN_BASE: '',
  };
  const start = performance.now();
  await runNode(['scripts/build.ts', '--dist', join(folder, 'dist'), '--report', report], { env, show });
  const seconds = (performance.now() - start) / 1000;
  const { steps } = JSON.parse(readFileSync(report, 'utf8')) as { steps: StepReport[] };
  return { seconds, steps: steps.map((step) => ({ ...step, name: STEP_NAMES[step.name] ?? step.name })) };
}

/** Each edit adds to the one before. */
async function buildAgain(
  content: ReadonlyMap<string, string>,
  cold: number,
  options: BuildOptions,
): Promise<readonly WarmBuild[]> {
  const [path, original] = [...content].find(([file]) => file.startsWith('components/'))!;
  let page = original;
  const builds: WarmBuild[] = [];
  for (const [edit, change] of Object.entries(EDITS)) {
    page = change(page);
    write(join(options.folder, 'content', path), page);
    const { seconds } = await build(options);
    builds.push({ edit, seconds, ratio: seconds / cold });
  }
  return builds;
}

/** The most that steps which run at the same time take together, as if each were at its peak. */
function peakOf(steps: readonly StepReport[]): number {
  const sums = steps.map(({ start }) =>
    steps
      .filter((other) => other.start <= start && start < other.start + other.seconds)
      .reduce((sum, other) => sum + other.peakMegabytes, 0),
  );
  return Math.max(...sums);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
