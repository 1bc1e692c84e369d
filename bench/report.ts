/** What the builds took, as text: a table a size, and the growth from each size to the next. */
import { printCost } from './ask.ts';
import type { BenchRun } from './builds.ts';
import type { FirstView } from './first-view.ts';

export function printReport(runs: readonly BenchRun[]): string {
  const growth = runs.slice(1).map((run, i) => printGrowth(runs[i]!, run));
  return [...runs.map(printRun), ...growth].join('\n');
}

function printRun(run: BenchRun): string {
  return [
    '',
    `${run.components} components: ${run.pages} pages, ${run.megabytes} MB`,
    // Some run at the same time, and wait for each other.
    ...run.steps.map(
      (step) =>
        `${row(step.name, seconds(step.seconds), `${step.peakMegabytes} MB`)}    from ${seconds(step.start)}`,
    ),
    row('all', seconds(run.seconds), `${run.peakMegabytes} MB`),
    ...run.warm.map(({ edit, seconds: again, ratio }) =>
      row(`again after ${edit}`, seconds(again), `${ratio.toFixed(2)} ×`),
    ),
    ...printPages(run),
    '  first view of a component page, gzip',
    ...Object.entries(run.firstView).map(([name, view]) => printView(name, view)),
    '  look-ups in Chromium, gzip',
    ...Object.entries(run.lookUps).map(([name, cost]) => `  ${LOOK_UPS[name]!.padEnd(20)}${printCost(cost)}`),
  ].join('\n');
}

const LOOK_UPS: Readonly<Record<string, string>> = {
  printed: 'printed numbers',
  inside: 'inside a range',
  text: 'words in the text',
};

function printPages({ kinds }: BenchRun): readonly string[] {
  const html = Object.entries(kinds).map(([kind, { heaviest, median }]) =>
    [
      row(kind, `${heaviest.kilobytes} KB`, `${heaviest.gzipKilobytes} KB gzip`),
      `${median.kilobytes} KB`.padStart(14),
      `${median.gzipKilobytes} KB gzip`.padStart(16),
    ].join(''),
  );
  return [
    `  ${'HTML of a kind of page'.padEnd(28)}${'heaviest'.padStart(26)}${'median'.padStart(30)}`,
    ...html,
  ];
}

function printView(name: string, { total, scripts }: FirstView): string {
  return row(name, `${total.toFixed(1)} KB`, `${scripts.toFixed(1)} KB scripts`);
}

function printGrowth(small: BenchRun, large: BenchRun): string {
  const more = (large.components / small.components).toFixed(1);
  const time = (large.seconds / small.seconds).toFixed(1);
  const memory = (large.peakMegabytes / small.peakMegabytes).toFixed(1);
  return `\n${small.components} → ${large.components} (${more} ×): ${time} × the time, ${memory} × the memory`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function row(name: string, first: string, second: string): string {
  return `  ${name.padEnd(28)}${first.padStart(10)}${second.padStart(16)}`;
}
