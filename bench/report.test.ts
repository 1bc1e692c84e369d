import { expect, test } from 'vitest';
import { madeKind, madeRun } from './made-run.ts';
import { printReport } from './report.ts';

test('the report has a table a size and the growth between them', () => {
  const small = madeRun();
  const large = madeRun({
    components: 1000,
    seconds: 22.5,
    peakMegabytes: 600,
    pages: 3000,
    megabytes: 10,
    steps: [{ name: 'service worker', start: 0, seconds: 0.5, peakMegabytes: 100 }],
    kinds: { '/': madeKind(10.5, 10.5) },
    warm: [
      { edit: 'prose of a page', seconds: 4.5, ratio: 0.2 },
      { edit: 'a port entry', seconds: 9, ratio: 0.4 },
    ],
  });
  expect(printReport([small, large]).split('\n')).toEqual([
    '',
    '100 components: 300 pages, 1 MB',
    '  lint                             1.0 s           90 MB    from 0.0 s',
    '  pages                            1.5 s          200 MB    from 1.0 s',
    '  all                              3.0 s          300 MB',
    '  HTML of a kind of page                        heaviest                        median',
    '  /ports/*/                        40 KB       4 KB gzip         30 KB       3 KB gzip',
    '  /products/*/                    200 KB      20 KB gzip        100 KB      10 KB gzip',
    '  /products/*/*/                   80 KB       8 KB gzip         70 KB       7 KB gzip',
    '  /sheets/*/                      300 KB      30 KB gzip        250 KB      25 KB gzip',
    '  first view of a component page, gzip',
    '  heaviest                       20.6 KB  3.3 KB scripts',
    '  median                         19.9 KB  3.3 KB scripts',
    '  look-ups in Chromium, gzip',
    '  printed numbers         20.0 KB     40 ms first    10 ms next    20 ms at most',
    '  inside a range          20.0 KB     40 ms first    10 ms next    20 ms at most',
    '  words in the text      130.0 KB     40 ms first   150 ms next    20 ms at most',
    '',
    '1000 components: 3000 pages, 10 MB',
    '  service worker                   0.5 s          100 MB    from 0.0 s',
    '  all                             22.5 s          600 MB',
    '  again after prose of a page      4.5 s          0.20 ×',
    '  again after a port entry         9.0 s          0.40 ×',
    '  HTML of a kind of page                        heaviest                        median',
    '  /                              10.5 KB    1.05 KB gzip       10.5 KB    1.05 KB gzip',
    '  first view of a component page, gzip',
    '  heaviest                       20.6 KB  3.3 KB scripts',
    '  median                         19.9 KB  3.3 KB scripts',
    '  look-ups in Chromium, gzip',
    '  printed numbers         20.0 KB     40 ms first    10 ms next    20 ms at most',
    '  inside a range          20.0 KB     40 ms first    10 ms next    20 ms at most',
    '  words in the text      130.0 KB     40 ms first   150 ms next    20 ms at most',
    '',
    '100 → 1000 (10.0 ×): 7.5 × the time, 2.0 × the memory',
  ]);
});
