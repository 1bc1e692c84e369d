import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentCopy, PASSING } from '../../tests/content-copy.ts';
import { lintFolder } from './run.ts';

const SERVER = 'components/harbour-1/server.mdx';
const { place, content, write } = contentCopy();

function server(change: (text: string) => string | Uint8Array): void {
  write(SERVER, change(readFileSync(join(PASSING, SERVER), 'utf8')));
}

/** Findings as `file:line:col rule message`. */
function lint(): string[] {
  const { diagnostics } = lintFolder('content', place);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((d) => `${d.file}:${d.line}:${d.col} ${d.rule} ${d.message}`);
}

describe('files that are odd but right', () => {
  it('takes a byte order mark', () => {
    server((text) => `\uFEFF${text}`);
    expect(lint()).toEqual([]);
  });

  it('takes CRLF, and counts lines and columns as ever', () => {
    server((text) => text.replaceAll('\n', '\r\n').replace('listener: iis', 'listener: iss'));
    expect(lint()).toEqual([
      'content/components/harbour-1/server.mdx:22:15 unknown-listener there is no listener "iss"',
    ]);
  });

  it('passes hidden files over', () => {
    write('.DS_Store', 'x');
    write('components/harbour-1/.server.mdx.swp', 'x');
    expect(lint()).toEqual([]);
  });
});

describe('one finding for each file that cannot be read', () => {
  it.each([
    ['an empty file', '', '1:1 yaml-syntax the page does not begin with ---'],
    ['a fence alone', '---', '1:1 yaml-syntax the frontmatter that begins here is never closed'],
    [
      'a fence with more on it',
      '---\na: 1\n--- b\n',
      '3:1 yaml-syntax a line of the frontmatter begins with ---',
    ],
    [
      'a key __proto__',
      '---\nname: x\n__proto__: { product: y }\n---\n',
      '3:1 yaml-syntax a key cannot be called __proto__',
    ],
    [
      'a key "\\x5f_proto__"',
      '---\n"\\x5f_proto__": 1\n---\n',
      '2:1 yaml-syntax a key cannot be called __proto__',
    ],
    ['an alias', '---\nname: *x\n---\n', '2:7 yaml-syntax a text that begins with * reads as an alias'],
    ['two documents', '---\na: 1\n...\nb: 2\n---\n', '4:1 yaml-syntax a second YAML document begins here'],
    [
      'deep lists',
      `---\na: ${'['.repeat(20_000)}\n---\n`,
      '2:1 yaml-syntax the values are nested too deeply',
    ],
    ['a tag', '---\na: !!js/function x\n---\n', '2:4 yaml-syntax a text that begins with ! reads as a tag'],
    ['NUL', '---\na: \0\n---\n', '2:4 unreadable the control character U+0000 stands here'],
  ])('%s', (_, text, finding) => {
    server(() => text);
    expect(lint()).toEqual([`content/${SERVER}:${finding}`]);
  });

  it('an alias bomb', () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${`*${of}, `.repeat(10)}]\n`;
    server(
      () =>
        `---\na: &a [x, x, x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}---\n`,
    );
    expect(lint()).toEqual([
      `content/${SERVER}:2:4 yaml-syntax a text that begins with & reads as an anchor`,
    ]);
  });

  it('a list within itself', () => {
    server((text) => text.replace('peers: [agent]', 'peers: &p [*p]'));
    expect(lint()).toEqual([
      `content/${SERVER}:25:12 yaml-syntax a text that begins with & reads as an anchor`,
    ]);
  });

  it('bytes that are not UTF-8', () => {
    server((text) => Buffer.concat([Buffer.from(text), Buffer.from([0x0a, 0x61, 0xff])]));
    expect(lint()).toEqual([`content/${SERVER}:62:2 unreadable the bytes here are not UTF-8`]);
  });

  it('a folder, a dead link and a loop in place of a file', () => {
    mkdirSync(join(content, 'guides/folder.mdx'));
    symlinkSync('nowhere', join(content, 'guides/dead.mdx'));
    symlinkSync('loop.mdx', join(content, 'guides/loop.mdx'));
    expect(lint()).toEqual([
      'content/guides/dead.mdx:1:1 unreadable the file cannot be read (ENOENT)',
      'content/guides/folder.mdx:1:1 unreadable the file cannot be read (not a file)',
      'content/guides/loop.mdx:1:1 unreadable the file cannot be read (ELOOP)',
    ]);
  });

  // Root may read everything, so a link to itself stands for the file without permission.
  it('a file that the system will not open', () => {
    rmSync(join(content, SERVER));
    symlinkSync('server.mdx', join(content, SERVER));
    expect(lint()).toEqual([`content/${SERVER}:1:1 unreadable the file cannot be read (ELOOP)`]);
  });

  it('no content folder at all', () => {
    rmSync(content, { recursive: true });
    expect(lint()).toEqual(['content:1:1 unreadable the folder cannot be read (ENOENT)']);
  });

  it('a file where a folder belongs', () => {
    rmSync(join(content, 'guides'), { recursive: true });
    write('guides', 'x');
    server((text) => text.replace('/guides/tides/#low-tide', '/guides/'));
    expect(lint()).toEqual(['content/guides:1:1 unreadable the folder cannot be read (ENOTDIR)']);
  });
});

describe('bodies that would be too much for the parser', () => {
  it.each([
    [
      'brackets',
      `{${'('.repeat(60_000)}}`,
      '1:101 mdx-syntax this is not MDX: more than 100 brackets are open',
    ],
    [
      'a long line',
      `{${'!'.repeat(60_000)}}`,
      '1:1 mdx-syntax this is not MDX: the line is longer than 4000 characters',
    ],
  ])('%s', (_, body, finding) => {
    write('guides/tides.mdx', `---\ntitle: T\nsummary: S\nproducts: [harbour-1]\n---\n${body}\n`);
    server((text) => text.replace('#low-tide', ''));
    expect(lint()).toEqual([`content/guides/tides.mdx:${finding.replace('1:', '6:')}`]);
  });

  it('nested emphasis', () => {
    write(
      'guides/tides.mdx',
      `---\ntitle: T\nsummary: S\nproducts: [harbour-1]\n---\n## ${'*'.repeat(60)}a${'*'.repeat(60)}\n\n## Low tide\n`,
    );
    expect(lint()).toEqual([]);
  });
});

describe('whatever a file holds, nothing throws', { timeout: 60_000 }, () => {
  const page = readFileSync(join(PASSING, SERVER), 'utf8');

  it('bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('', '---\n', '---\na: 1\n---\n'),
        (bytes, before) => {
          write(SERVER, Buffer.concat([Buffer.from(before), bytes]));
          lint();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a page with a few of its characters changed', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '<',
      '"',
      "'",
      ': ',
      '- ',
      '\n',
      '\n---\n',
      '*',
      '&',
      '!',
      '#',
      '|',
      '\t',
      '~',
      '\u2028',
      '`',
    );
    const edits = fc.array(fc.tuple(fc.nat(page.length), fc.nat(12), bits), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edits, (list) => {
        write(
          SERVER,
          list.reduce((text, [at, gone, bit]) => text.slice(0, at) + bit + text.slice(at + gone), page),
        );
        lint();
      }),
      { numRuns: 300 },
    );
  });

  it('protocols.yaml as any value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        write('protocols.yaml', json);
        lint();
      }),
      { numRuns: 100 },
    );
  });
});
