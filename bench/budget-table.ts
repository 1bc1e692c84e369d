/** The table of budgets, as text for the screen and as Markdown for the README. */
import type { Budget } from './budgets.ts';
import type { Machine } from './machine.ts';

const HEAD = ['what', 'budget', 'measured', 'ratio'] as const;

/** What is over its budget is marked. */
export function printBudgets(budgets: readonly Budget[]): string {
  const rows = budgets.map(cells);
  const widths = widthsOf([HEAD, ...rows]);
  const line = ([what, ...figures]: readonly string[]) =>
    `  ${what!.padEnd(widths[0]!)}${figures.map((cell, i) => cell.padStart(widths[i + 1]! + 2)).join('')}`;
  const lines = rows.map((row, i) => line(row) + (budgets[i]!.met === false ? '  missed' : ''));
  return ['', 'budgets', line(HEAD), ...lines].join('\n');
}

/** As Prettier leaves it, so that it can be pasted. What is over its budget is bold. */
export function markdownBudgets(budgets: readonly Budget[], machine: Machine): string {
  const rows = budgets.map((budget) => {
    const row = cells(budget);
    return budget.met === false ? row.with(-1, `**${row.at(-1)}**`) : row;
  });
  const widths = widthsOf([HEAD, ...rows]);
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [measuredOn(machine), '', line(HEAD), rule, ...rows.map(line)].join('\n');
}

function measuredOn({ date, cores, model, memoryGigabytes, node }: Machine): string {
  return `Measured on ${date} with Node ${node} on ${cores} ${cores === 1 ? 'core' : 'cores'} (${model}), ${memoryGigabytes} GB of memory.`;
}

function cells({ what, unit, budget, measured, ratio, met }: Budget): string[] {
  return [
    what,
    unit === 'found' ? 'all' : `${budget} ${unit}`,
    measured === null
      ? 'not measured'
      : unit === 'found'
        ? `${measured} of ${budget}`
        : figure(measured, unit),
    // What is missed by a hair must not read as met.
    ratio === null ? '–' : (met ? ratio : Math.max(ratio, 1.01)).toFixed(2),
  ];
}

const DIGITS: Readonly<Record<string, number>> = { 'KB': 1, 'ms': 0, 's': 2, 'GB': 2, '×': 2 };

function figure(measured: number, unit: string): string {
  return `${measured.toFixed(DIGITS[unit])} ${unit}`;
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
}
