import {
  linkSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteRead, numberRead } from '../catalog/reads.ts';
import { KeptFiles } from './kept-files.ts';

let root: string;
/** What there is to be read, by name. */
let content: Record<string, string>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  content = { a: 'one', b: 'two' };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/**
 * A build that makes a page of all `names`, each from what is read under it, and takes over what it can.
 * @returns the names whose page was made
 */
async function build(
  names: readonly string[],
  code = 'code',
  handed = (name: string) => name,
  facts = JSON.stringify([content, handed('a')]),
) {
  const [site, previous, state] = [join(root, 'site'), join(root, 'dist'), join(root, 'state.json')];
  const files = new KeptFiles(
    { site, previous, state, code },
    {
      digest: (name) => content[name] ?? 'nothing',
      fingerprint: String,
      facts,
    },
  );
  const made: string[] = [];
  for (const name of names) {
    if (files.take(`${name}.html`, handed(name)) === `note of ${name}`) continue;
    const { whole } = await files.write(`${name}.html`, handed(name), async () => {
      noteRead(numberRead(name));
      return { body: Buffer.from(content[name]!), note: `note of ${name}` };
    });
    await whole;
    made.push(name);
  }
  rmSync(state, { force: true });
  files.save(state);
  rmSync(previous, { recursive: true, force: true });
  renameSync(site, previous);
  return made;
}

const page = (name: string) => readFileSync(join(root, 'dist', `${name}.html`), 'utf8');

describe('KeptFiles', () => {
  it('takes over what would be made the same, as often as it stays so', async () => {
    expect(await build(['a', 'b'])).toEqual(['a', 'b']);
    expect(await build(['a', 'b'])).toEqual([]);
    content.b = 'three';
    expect(await build(['a', 'b'])).toEqual(['b']);
    expect(await build(['a', 'b'])).toEqual([]);
    expect([page('a'), page('b')]).toEqual(['one', 'three']);
  });
  it('makes what is new and forgets what is gone', async () => {
    await build(['a']);
    expect(await build(['b'])).toEqual(['b']);
    expect(await build(['a', 'b'])).toEqual(['a']);
  });
  it('makes everything where the code is another one', async () => {
    await build(['a', 'b']);
    expect(await build(['a', 'b'], 'other code')).toEqual(['a', 'b']);
  });
  it('makes what is handed something else', async () => {
    await build(['a', 'b']);
    expect(await build(['a', 'b'], 'code', (name) => (name === 'a' ? 'other' : name))).toEqual(['a']);
  });
  it('makes a file that somebody has changed or taken away', async () => {
    await build(['a', 'b']);
    writeFileSync(join(root, 'dist/a.html'), 'ONE');
    rmSync(join(root, 'dist/b.html'));
    expect(await build(['a', 'b'])).toEqual(['a', 'b']);
    expect([page('a'), page('b')]).toEqual(['one', 'two']);
  });
  it('makes a file that only looks as if it were the same', async () => {
    await build(['a']);
    const file = join(root, 'dist/a.html');
    writeFileSync(file, 'eno');
    utimesSync(file, 1, 1);
    expect(await build(['a'])).toEqual(['a']);
  });
  it('makes everything where what was noted cannot be read', async () => {
    await build(['a']);
    writeFileSync(join(root, 'state.json'), '{"shape":1,');
    expect(await build(['a'])).toEqual(['a']);
  });
  it('leaves the file of the site before as it is', async () => {
    await build(['a']);
    linkSync(join(root, 'dist/a.html'), join(root, 'old.html'));
    content.a = 'new';
    await build(['a']);
    expect(readFileSync(join(root, 'old.html'), 'utf8')).toBe('one');
    expect(statSync(join(root, 'dist/a.html')).nlink).toBe(1);
  });
});
