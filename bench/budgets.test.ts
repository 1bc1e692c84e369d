import { expect, test } from 'vitest';
import { budgetsOf } from './budgets.ts';
import { madeCost, madeKind, madeRun } from './made-run.ts';

const row = (what: string, measured: Parameters<typeof budgetsOf>[0]) =>
  budgetsOf(measured).find((budget) => budget.what === what);
const none = { runs: [], lintSeconds: null };

test('without a measurement every budget is listed, and none is met or missed', () => {
  const budgets = budgetsOf(none);
  expect(budgets.map(({ what }) => what)).toEqual([
    'component page, first view',
    'component page, scripts of it',
    'port answered, loaded',
    'port answered, median',
    'port answered, slowest',
    'numbers inside a range',
    '1000 components, build',
    '1000 components, memory',
    '5000 components, time of 1000',
    'any component page, at 5000 as at 100',
    'heaviest component page, at 5000 as at 100',
    'median component page, at 5000 as at 100',
    'any product page, at 5000 as at 100',
    'heaviest product page, at 5000 as at 100',
    'median product page, at 5000 as at 100',
    'any sheet page, at 5000 as at 100',
    'heaviest sheet page, at 5000 as at 100',
    'median sheet page, at 5000 as at 100',
    'list page, HTML',
    'lint:content, shipped content',
    'build after an edit, time of the first',
  ]);
  for (const { measured, ratio, met } of budgets) expect([measured, ratio, met]).toEqual([null, null, null]);
});

test('of several sizes and kinds of look-ups the worst counts', () => {
  const slow = madeRun({
    lookUps: {
      printed: madeCost({ kilobytes: 33, nextMs: 5 }),
      inside: madeCost({ firstMs: 75, nextMs: 25 }),
      text: madeCost({ kilobytes: 150, nextMs: 400 }),
    },
  });
  const runs = [slow, madeRun({ components: 200 })];
  const figures = (what: string) => {
    const { budget, measured, ratio, met } = row(what, { ...none, runs })!;
    return [budget, measured, ratio, met];
  };
  expect(figures('component page, first view')).toEqual([25, 20.6, 20.6 / 25, true]);
  expect(figures('component page, scripts of it')).toEqual([6, 3.3, 3.3 / 6, true]);
  expect(figures('port answered, loaded')).toEqual([30, 33, 1.1, false]);
  expect(figures('port answered, median')).toEqual([50, 25, 0.5, true]);
  expect(figures('port answered, slowest')).toEqual([50, 75, 1.5, false]);
});

test('one number that is not found misses the budget', () => {
  const missing = madeRun({ lookUps: { ...madeRun().lookUps, inside: madeCost({ missed: 1 }) } });
  const found = (runs: Parameters<typeof budgetsOf>[0]['runs']) =>
    row('numbers inside a range', { ...none, runs });
  expect(found([madeRun()])).toMatchObject({ budget: 15, measured: 15, ratio: 1, met: true });
  expect(found([madeRun(), missing])).toMatchObject({ budget: 30, measured: 29, ratio: 30 / 29, met: false });
});

test('seconds and memory are those of 1000 components, and growth that to 5000', () => {
  const thousand = madeRun({ components: 1000, seconds: 12, peakMegabytes: 1536 });
  const runs = [madeRun({ seconds: 99 }), thousand, madeRun({ components: 5000, seconds: 72 })];
  expect(row('1000 components, build', { ...none, runs })).toMatchObject({
    measured: 12,
    ratio: 0.8,
    met: true,
  });
  expect(row('1000 components, memory', { ...none, runs })).toMatchObject({ measured: 1.5, met: false });
  expect(row('5000 components, time of 1000', { ...none, runs })).toMatchObject({ measured: 6, met: false });
});

test('pages of the largest size are held against those of the smallest, in any order', () => {
  const kinds = { ...madeRun().kinds, '/products/*/*/': madeKind(100, 70), '/sheets/*/': madeKind(300, 500) };
  const runs = [madeRun({ components: 600, kinds }), madeRun(), madeRun({ components: 300 })];
  const grown = (what: string) => row(`${what}, at 600 as at 100`, { ...none, runs })?.measured;
  expect(grown('any component page')).toBe(1.25);
  expect(grown('median component page')).toBe(1);
  expect(grown('heaviest component page')).toBe(1.25);
  expect(grown('any product page')).toBe(1);
  expect(grown('heaviest product page')).toBe(1);
  expect(grown('median sheet page')).toBe(2);
});

test('only lists have a size that they may not pass', () => {
  const kinds = { ...madeRun().kinds, '/versions/*/': madeKind(101, 5), '/guides/': madeKind(900, 900) };
  const list = row('list page, HTML', { ...none, runs: [madeRun({ kinds })] });
  expect(list).toMatchObject({ measured: 101, ratio: 1.01, met: false });
});

test('the lint and the builds after an edit', () => {
  const warm = [
    { edit: 'prose of a page', seconds: 3, ratio: 0.2 },
    { edit: 'a port entry', seconds: 9, ratio: 0.5 },
  ];
  const measured = { runs: [madeRun({ warm })], lintSeconds: 0.5 };
  expect(row('lint:content, shipped content', measured)).toMatchObject({ ratio: 0.5, met: true });
  expect(row('build after an edit, time of the first', measured)).toMatchObject({ ratio: 2, met: false });
});

test('what could not be answered is not taken for fast', () => {
  const silent = madeCost({ kilobytes: NaN, firstMs: NaN, nextMs: NaN, slowestMs: NaN, missed: 15 });
  const runs = [madeRun({ lookUps: { ...madeRun().lookUps, printed: silent } })];
  for (const what of ['port answered, loaded', 'port answered, median', 'port answered, slowest'])
    expect(row(what, { ...none, runs })).toMatchObject({ measured: NaN, met: false });
});
