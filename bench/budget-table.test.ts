import { format } from 'prettier';
import { expect, test } from 'vitest';
import type { Budget } from './budgets.ts';
import { markdownBudgets, printBudgets } from './budget-table.ts';

const BUDGETS: readonly Budget[] = [
  { what: 'component page', unit: 'KB', budget: 25, measured: 20.64, ratio: 0.8256, met: true },
  { what: 'port answered', unit: 'ms', budget: 50, measured: 63, ratio: 1.26, met: false },
  { what: 'inside a range', unit: 'found', budget: 30, measured: 29, ratio: 30 / 29, met: false },
  { what: 'memory', unit: 'GB', budget: 1.2, measured: null, ratio: null, met: null },
  { what: 'list page', unit: 'KB', budget: 100, measured: 100.1, ratio: 1.001, met: false },
  { what: '5000 as at 100', unit: '×', budget: 1.1, measured: 1, ratio: 1 / 1.1, met: true },
];
const MACHINE = { date: '2026-11-21', cores: 2, model: 'Made CPU', memoryGigabytes: 23, node: '24.21.0' };

test('on the screen what is missed is marked', () => {
  expect(printBudgets(BUDGETS).split('\n')).toEqual([
    '',
    'budgets',
    '  what            budget      measured  ratio',
    '  component page   25 KB       20.6 KB   0.83',
    '  port answered    50 ms         63 ms   1.26  missed',
    '  inside a range     all      29 of 30   1.03  missed',
    '  memory          1.2 GB  not measured      –',
    '  list page       100 KB      100.1 KB   1.01  missed',
    '  5000 as at 100   1.1 ×        1.00 ×   0.91',
  ]);
});

test('in Markdown it is bold, and the machine is named', async () => {
  const text = markdownBudgets(BUDGETS, MACHINE);
  expect(text.split('\n')).toEqual([
    'Measured on 2026-11-21 with Node 24.21.0 on 2 cores (Made CPU), 23 GB of memory.',
    '',
    '| what           | budget |     measured |    ratio |',
    '| -------------- | -----: | -----------: | -------: |',
    '| component page |  25 KB |      20.6 KB |     0.83 |',
    '| port answered  |  50 ms |        63 ms | **1.26** |',
    '| inside a range |    all |     29 of 30 | **1.03** |',
    '| memory         | 1.2 GB | not measured |        – |',
    '| list page      | 100 KB |     100.1 KB | **1.01** |',
    '| 5000 as at 100 |  1.1 × |       1.00 × |     0.91 |',
  ]);
  expect(await format(text, { parser: 'markdown' })).toBe(`${text}\n`);
});
