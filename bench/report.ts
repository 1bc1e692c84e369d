/** The bench's result as text: a table a size, and the growth from each size to the next. */
import type { StepReport } from '../src/build/steps.ts';
import type { SiteWeight } from './weight.ts';

export interface BenchRun extends SiteWeight {
  readonly components: number;
  readonly steps: readonly StepReport[];
}

export function printReport(runs: readonly BenchRun[]): string {
  const growth = runs.slice(1).map((run, i) => printGrowth(runs[i]!, run));
  return [...runs.map(printRun), ...growth].join('\n');
}

function printRun(run: BenchRun): string {
  const steps = run.steps.map((s) => row(s.name, `${s.seconds.toFixed(1)} s`, `${s.peakMegabytes} MB`));
  const pages = Object.entries(run.heaviest).map(([kind, page]) =>
    row(kind, `${page.kilobytes} KB`, `${page.gzipKilobytes} KB gzip`),
  );
  const total = row('all', `${seconds(run).toFixed(1)} s`, `${peak(run)} MB`);
  return [
    '',
    `${run.components} components: ${run.pages} pages, ${run.megabytes} MB`,
    ...steps,
    total,
    '  heaviest page of a kind',
    ...pages,
  ].join('\n');
}

function printGrowth(small: BenchRun, large: BenchRun): string {
  const more = (large.components / small.components).toFixed(1);
  const time = (seconds(large) / seconds(small)).toFixed(1);
  const memory = (peak(large) / peak(small)).toFixed(1);
  return `\n${small.components} → ${large.components} (${more} ×): ${time} × the time, ${memory} × the memory`;
}

function seconds({ steps }: BenchRun): number {
  return Math.max(...steps.map(({ start, seconds }) => start + seconds));
}

/** The most that steps which run at the same time take together, as if each were at its peak. */
function peak({ steps }: BenchRun): number {
  const sums = steps.map(({ start }) =>
    steps
      .filter((other) => other.start <= start && start < other.start + other.seconds)
      .reduce((sum, other) => sum + other.peakMegabytes, 0),
  );
  return Math.max(...sums);
}

function row(name: string, first: string, second: string): string {
  return `  ${name.padEnd(28)}${first.padStart(10)}${second.padStart(16)}`;
}
