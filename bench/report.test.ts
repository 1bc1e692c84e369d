import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printReport, type BenchRun } from './report.ts';
import { weighSite } from './weight.ts';

test('the report has a table a size and the growth between them', () => {
  const run = (components: number, seconds: number, peakMegabytes: number): BenchRun => ({
    components,
    pages: components * 3,
    megabytes: 1,
    steps: [
      { name: 'content', start: 0, seconds: 1, peakMegabytes: 90 },
      { name: 'pages', start: 1, seconds: seconds - 1, peakMegabytes: peakMegabytes - 100 },
      { name: 'exports', start: 1, seconds: 0.5, peakMegabytes: 100 },
    ],
    heaviest: { '/ports/*/': { path: '/ports/1/index.html', kilobytes: 40, gzipKilobytes: 5 } },
  });
  expect(printReport([run(100, 2, 300), run(1000, 15, 600)]).split('\n')).toEqual([
    '',
    '100 components: 300 pages, 1 MB',
    '  content                          1.0 s           90 MB',
    '  pages                            1.0 s          200 MB',
    '  exports                          0.5 s          100 MB',
    '  all                              2.0 s          300 MB',
    '  heaviest page of a kind',
    '  /ports/*/                        40 KB       5 KB gzip',
    '',
    '1000 components: 3000 pages, 1 MB',
    '  content                          1.0 s           90 MB',
    '  pages                           14.0 s          500 MB',
    '  exports                          0.5 s          100 MB',
    '  all                             15.0 s          600 MB',
    '  heaviest page of a kind',
    '  /ports/*/                        40 KB       5 KB gzip',
    '',
    '100 → 1000 (10.0 ×): 7.5 × the time, 2.0 × the memory',
  ]);
});

test('of each kind of page the heaviest is weighed', () => {
  const dist = mkdtempSync(join(tmpdir(), 'portolan-weight-'));
  const put = (folder: string, bytes: number) => {
    mkdirSync(join(dist, folder), { recursive: true });
    writeFileSync(join(dist, folder, 'index.html'), 'a'.repeat(bytes));
  };
  put('.', 1024);
  put('ports/1', 2048);
  put('ports/2', 4096);
  const { pages, heaviest } = weighSite(dist);
  expect(pages).toBe(3);
  expect(Object.entries(heaviest).map(([kind, { path, kilobytes }]) => [kind, path, kilobytes])).toEqual([
    ['/', '/index.html', 1],
    ['/ports/*/', '/ports/2/index.html', 4],
  ]);
  rmSync(dist, { recursive: true });
});
