import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Body } from './site-file.ts';
import { writeFiles } from './write.ts';

const piece = (path: string, body: Body) => ({ path, type: 'text/plain', body: () => body });

it('carries a file on whose path comes again, and writes over one of an earlier build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    writeFiles([piece('data/all.csv', 'old')], folder);
    writeFiles([piece('data/all.csv', 'a'), piece('data/one.csv', 'b'), piece('data/all.csv', 'c')], folder);
    const read = ['all', 'one'].map((name) => readFileSync(join(folder, `data/${name}.csv`), 'utf8'));
    expect(read).toEqual(['ac', 'b']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('writes a text in parts, however long they are, to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const parts = ['–'.repeat(400_000), 'a', '', '…'.repeat(300_000), '😀'.repeat(100_000), 'b'];
  try {
    writeFiles([piece('a.txt', parts), piece('b.txt', []), piece('a.txt', ['c'].values())], folder);
    const read = ['a', 'b'].map((name) => readFileSync(join(folder, `${name}.txt`), 'utf8'));
    expect(read[0] === `${parts.join('')}c`).toBe(true);
    expect(read[1]).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
