/** A content folder that passes the lint, copied anew before each test, to put something wrong into. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';

export const PASSING = 'tests/fixtures/lint/passing/content';

export interface ContentCopy {
  /** The folder that `content` lies in. */
  readonly place: string;
  readonly content: string;
  /** @param path in the content folder */
  readonly write: (path: string, text: string | Uint8Array) => void;
}

/** Called once in a test file, outside its tests. */
export function contentCopy(): ContentCopy {
  const place = mkdtempSync(join(tmpdir(), 'portolan-content-'));
  const content = join(place, 'content');
  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    cpSync(PASSING, content, { recursive: true });
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  return { place, content, write };
}
