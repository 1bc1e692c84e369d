/** The budgets of the design, and what a run of the bench makes of them. */
import type { BenchRun } from './builds.ts';
import { COMPONENT_PAGES, type KindWeight, PRODUCT_PAGES, SHEET_PAGES } from './weight.ts';

export interface Budget {
  readonly what: string;
  /** Of both figures. */
  readonly unit: Unit;
  readonly budget: number;
  /** `null` where the sizes or parts that were asked for do not tell. */
  readonly measured: number | null;
  /** Up to 1 the budget is met. */
  readonly ratio: number | null;
  readonly met: boolean | null;
}

/** `×` is a multiple; `found` counts numbers, and is the one of which more is better. */
export type Unit = 'KB' | 'ms' | 's' | 'GB' | '×' | 'found';

export interface Measured {
  readonly runs: readonly BenchRun[];
  /** Of the shipped content; `null` where it was not measured. */
  readonly lintSeconds: number | null;
}

/** Lists that may grow with the reference, up to a size of a page. */
const LISTS = /^\/(ports|protocols|sources|findings|versions)\//;
/** Pages about one thing: the same at every size. */
const STEADY = { component: COMPONENT_PAGES, product: PRODUCT_PAGES, sheet: SHEET_PAGES } as const;

/** Every budget, measured or not. Of several sizes the worst counts, where a budget does not name one. */
export function budgetsOf({ runs, lintSeconds }: Measured): readonly Budget[] {
  return [
    ...readerBudgets(runs),
    ...buildBudgets(runs),
    ...pageBudgets(runs),
    upTo('lint:content, shipped content', 's', 1, lintSeconds),
    ...warmBudgets(runs),
  ];
}

function readerBudgets(runs: readonly BenchRun[]): readonly Budget[] {
  const views = runs.flatMap(({ firstView }) => [firstView.heaviest, firstView.median]);
  const ports = runs.flatMap(({ lookUps }) => [lookUps.printed, lookUps.inside]);
  const inside = runs.map(({ lookUps }) => lookUps.inside);
  return [
    upTo('component page, first view', 'KB', 25, most(views.map(({ total }) => total))),
    upTo('component page, scripts of it', 'KB', 6, most(views.map(({ scripts }) => scripts))),
    upTo('port answered, loaded', 'KB', 30, most(ports.map(({ kilobytes }) => kilobytes))),
    upTo('port answered, median', 'ms', 50, most(ports.map(({ nextMs }) => nextMs))),
    upTo('port answered, slowest', 'ms', 50, most(ports.flatMap((cost) => [cost.firstMs, cost.slowestMs]))),
    allFound(sum(inside.map(({ asked }) => asked)), sum(inside.map(({ asked, missed }) => asked - missed))),
  ];
}

function buildBudgets(runs: readonly BenchRun[]): readonly Budget[] {
  const [thousand, more] = [1000, 5000].map((size) => runs.find(({ components }) => components === size));
  const growth = thousand && more ? more.seconds / thousand.seconds : null;
  return [
    upTo('1000 components, build', 's', 15, thousand?.seconds ?? null),
    upTo('1000 components, memory', 'GB', 1.2, thousand ? thousand.peakMegabytes / 1024 : null),
    upTo('5000 components, time of 1000', '×', 5.5, growth),
  ];
}

function pageBudgets(runs: readonly BenchRun[]): readonly Budget[] {
  const bySize = runs.toSorted((a, b) => a.components - b.components);
  const [small, large] = bySize.length > 1 ? [bySize[0], bySize.at(-1)] : [];
  const sizes = small && large ? `${large.components} as at ${small.components}` : '5000 as at 100';
  const grown = (kind: string, of: 'heaviest' | 'median') =>
    small && large ? htmlOf(large.kinds[kind], of) / htmlOf(small.kinds[kind], of) : null;
  const mostGrown = (kind: string) =>
    small && large ? most(growthOf(small.kinds[kind], large.kinds[kind])) : null;
  const lists = runs.flatMap(({ kinds }) =>
    Object.entries(kinds).flatMap(([kind, list]) => (LISTS.test(kind) ? [list.heaviest.kilobytes] : [])),
  );
  return [
    ...Object.entries(STEADY).flatMap(([name, kind]) => [
      upTo(`any ${name} page, at ${sizes}`, '×', 1.1, mostGrown(kind)),
      upTo(`heaviest ${name} page, at ${sizes}`, '×', 1.1, grown(kind, 'heaviest')),
      upTo(`median ${name} page, at ${sizes}`, '×', 1.1, grown(kind, 'median')),
    ]),
    upTo('list page, HTML', 'KB', 100, most(lists)),
  ];
}

function warmBudgets(runs: readonly BenchRun[]): readonly Budget[] {
  const warm = runs.flatMap((run) => run.warm);
  const name = 'build after an edit, time of the first';
  return [upTo(name, '×', 0.25, most(warm.map(({ ratio }) => ratio)))];
}

function upTo(what: string, unit: Unit, budget: number, measured: number | null): Budget {
  return budgetOf({ what, unit, budget, measured }, measured === null ? null : measured / budget);
}

function allFound(asked: number, found: number): Budget {
  const measured = asked === 0 ? null : found;
  return budgetOf(
    { what: 'numbers inside a range', unit: 'found', budget: asked, measured },
    measured === null ? null : asked / found,
  );
}

function budgetOf(budget: Omit<Budget, 'ratio' | 'met'>, ratio: number | null): Budget {
  return { ...budget, ratio, met: ratio === null ? null : ratio <= 1 };
}

function most(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function htmlOf(kind: KindWeight | undefined, of: 'heaviest' | 'median'): number {
  return kind?.[of].kilobytes ?? NaN;
}

/** Of each page that both sizes have; the heaviest of many made-up pages is another one than the heaviest of few. */
function growthOf(small: KindWeight | undefined, large: KindWeight | undefined): readonly number[] {
  return Object.entries(small?.shared ?? {}).map(
    ([path, kilobytes]) => (large?.shared[path] ?? NaN) / kilobytes,
  );
}
