import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from './write.ts';

it('carries a file on whose path comes again, and writes over one of an earlier build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const piece = (path: string, body: string) => ({ path, type: 'text/plain', body: () => body });
  try {
    writeFiles([piece('data/all.csv', 'old')], folder);
    writeFiles([piece('data/all.csv', 'a'), piece('data/one.csv', 'b'), piece('data/all.csv', 'c')], folder);
    const read = ['all', 'one'].map((name) => readFileSync(join(folder, `data/${name}.csv`), 'utf8'));
    expect(read).toEqual(['ac', 'b']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
