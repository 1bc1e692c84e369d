/**
 * How fast overlaps are found: seconds for 100,000 made-up port entries, and how they grow from 10,000.
 * Measured are the sweep alone, on as many random intervals, and the three rules that use it, on a whole
 * made-up reference. Making the entries is not part of the time.
 */
import type { FindingRule } from '../src/derive/findings/finding.ts';
import { portConflict } from '../src/derive/findings/port-conflict.ts';
import { portOverlap } from '../src/derive/findings/port-overlap.ts';
import { possibleOverlap } from '../src/derive/findings/possible-overlap.ts';
import { type Interval, overlappingPairs } from '../src/derive/sweep.ts';
import { seededRandom } from './random.ts';
import { makeReference } from './reference.ts';

const SMALL = 10_000;
const LARGE = 100_000;
/** As many of the entries of a made-up product share a host role. */
const ENTRIES_A_GROUP = 150;

export interface SweepRun {
  readonly name: string;
  /** Pairs or findings, in the larger size. */
  readonly found: number;
  readonly seconds: number;
  /** Seconds of 100,000 entries by those of 10,000. */
  readonly ratio: number;
}

/** @param seed another seed makes other entries */
export function measureSweep(seed = 1): readonly SweepRun[] {
  const references = [SMALL, LARGE].map((entries) => makeReference(entries, seed));
  const intervals = [SMALL, LARGE].map((entries) => makeIntervals(entries, seed));
  const rules: readonly FindingRule[] = [portConflict, possibleOverlap, portOverlap];
  return [
    measure('sweep', intervals, (input) => countPairs(input)),
    ...rules.map((rule) => measure(rule.id, references, (input) => rule.check(input).length)),
  ];
}

export function printSweep(runs: readonly SweepRun[]): string {
  const lines = runs.map(({ name, found, seconds, ratio }) =>
    [
      `  ${name.padEnd(28)}`,
      `${seconds.toFixed(2)} s`.padStart(10),
      `${ratio.toFixed(1)} × the time of 10,000`.padStart(28),
      `${found} found`.padStart(16),
    ].join(''),
  );
  const all = runs.reduce((sum, run) => sum + run.seconds, 0);
  return [
    '',
    'overlaps in 100,000 entries',
    ...lines,
    `  ${'all'.padEnd(28)}${`${all.toFixed(2)} s`.padStart(10)}`,
  ].join('\n');
}

/** The second of two runs counts, so that neither size pays for the compiler. */
function measure<T>(name: string, [small, large]: readonly T[], run: (input: T) => number): SweepRun {
  const time = (input: T | undefined) => {
    if (input === undefined) return { found: 0, seconds: 0 };
    run(input);
    const start = performance.now();
    const found = run(input);
    return { found, seconds: (performance.now() - start) / 1000 };
  };
  const [few, many] = [time(small), time(large)];
  return { name, found: many.found, seconds: many.seconds, ratio: many.seconds / few.seconds };
}

function countPairs(intervals: readonly Interval<number>[]): number {
  let count = 0;
  for (const _ of overlappingPairs(intervals)) count += 1;
  return count;
}

/** One in ten is a range of up to a thousand numbers. */
function makeIntervals(count: number, seed: number): readonly Interval<number>[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, item) => {
    const from = random.int(1, 64_000);
    const to = random.int(1, 10) === 1 ? from + random.int(1, 1000) : from;
    return { group: String(random.int(1, Math.ceil(count / ENTRIES_A_GROUP))), from, to, item };
  });
}
