/** A run of the bench as tests need it: every figure is there, and those that matter are named. */
import type { Cost } from './ask.ts';
import type { BenchRun } from './builds.ts';
import type { KindWeight } from './weight.ts';

const COST: Cost = { kilobytes: 20, firstMs: 40, nextMs: 10, slowestMs: 20, asked: 15, missed: 0 };

/** @param more replaces what differs from a reference of 100 components */
export function madeRun(more: Partial<BenchRun> = {}): BenchRun {
  return {
    components: 100,
    seconds: 3,
    peakMegabytes: 300,
    pages: 300,
    megabytes: 1,
    steps: [
      { name: 'lint', start: 0, seconds: 1, peakMegabytes: 90 },
      { name: 'pages', start: 1, seconds: 1.5, peakMegabytes: 200 },
    ],
    kinds: {
      '/ports/*/': madeKind(40, 30),
      '/products/*/': madeKind(200, 100),
      '/products/*/*/': madeKind(80, 70),
      '/sheets/*/': madeKind(300, 250),
    },
    firstView: {
      heaviest: { path: '/products/x/y/index.html', total: 20.6, scripts: 3.3 },
      median: { path: '/products/x/z/index.html', total: 19.9, scripts: 3.3 },
    },
    lookUps: { printed: COST, inside: COST, text: { ...COST, kilobytes: 130, nextMs: 150 } },
    warm: [],
    ...more,
  };
}

/** Kilobytes of HTML; gzip makes a tenth of them. */
export function madeKind(heaviest: number, median: number): KindWeight {
  const page = (kilobytes: number) => ({ path: '/', kilobytes, gzipKilobytes: kilobytes / 10 });
  return {
    pages: 3,
    heaviest: page(heaviest),
    median: page(median),
    shared: { '/a': heaviest, '/b': median },
  };
}

/** What an answer costs, but for what is named. */
export function madeCost(more: Partial<Cost>): Cost {
  return { ...COST, ...more };
}
