import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { weighSite } from './weight.ts';

test('of each kind of page the heaviest and the median are weighed', () => {
  const dist = mkdtempSync(join(tmpdir(), 'portolan-weight-'));
  const put = (file: string, kilobytes: number) => {
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), 'a'.repeat(kilobytes * 1024));
  };
  put('index.html', 1);
  put('ports/1/index.html', 2);
  put('ports/2/index.html', 4);
  put('ports/10/index.html', 3);
  put('theme.js', 1014);
  const { pages, megabytes, kinds } = weighSite(dist, ['2', '1']);
  expect([pages, megabytes]).toEqual([4, 1]);
  const small = { gzipKilobytes: 0 };
  expect(kinds).toEqual({
    '/': {
      pages: 1,
      heaviest: { path: '/index.html', kilobytes: 1, ...small },
      median: { path: '/index.html', kilobytes: 1, ...small },
      shared: {},
    },
    '/ports/*/': {
      pages: 3,
      heaviest: { path: '/ports/2/index.html', kilobytes: 4, ...small },
      median: { path: '/ports/10/index.html', kilobytes: 3, ...small },
      shared: { '/ports/1/index.html': 2, '/ports/2/index.html': 4 },
    },
  });
  rmSync(dist, { recursive: true });
});
