import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formatResult } from './format.ts';
import { contentCopy, PASSING } from '../../tests/content-copy.ts';
import { lintFolder } from './run.ts';

/** Files that were made to be in the way. Each is told in one line, at its place, and nothing hangs. */
const SERVER = 'components/harbour-1/server.mdx';
const PAGE = readFileSync(join(PASSING, SERVER), 'utf8');
const GUIDE = readFileSync(join(PASSING, 'guides/tides.mdx'), 'utf8');
const { place, content, write } = contentCopy();

function lint(): string[] {
  const { diagnostics } = lintFolder('content', place, 'error');
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((d) => `${d.file.replace('content/', '')}:${d.line}:${d.col} ${d.rule} ${d.message}`);
}

/** The page with another line for its name. */
const named = (line: string): string => PAGE.replace('name: Server', line);
const inEntry = (line: string): string => PAGE.replace('    port: 402', `    port: 402\n    ${line}`);
const many = (count: number, text: string): string => text.repeat(count);

describe('too much', { timeout: 60_000 }, () => {
  it.each([
    ['a body of 10 MB', PAGE + many(2_000_000, 'word\n'), '1:1 unreadable the file is larger than 256 KB'],
    ['10 MB of fields', named(`name: ${many(1e7, 'x')}`), '1:1 unreadable the file is larger than 256 KB'],
    ['a line of 1 MB', PAGE + many(1e6, 'x'), '1:1 unreadable the file is larger than 256 KB'],
    [
      'a long line',
      PAGE + many(5000, 'x'),
      '61:1 mdx-syntax this is not MDX: the line is longer than 4000 characters',
    ],
    [
      'a long text',
      named(`name: ${many(2001, 'x')}`),
      '3:7 yaml-syntax a text of more than 2000 characters stands here',
    ],
    [
      'a list',
      named(`name: S\naliases: [${many(80_000, '1, ')}]`),
      '4:10 yaml-syntax more than 2000 values stand in one list or mapping',
    ],
    [
      'a mapping',
      named(`name: { ${Array.from({ length: 2001 }, (_, i) => `k${i}`).join()} }`),
      '3:7 yaml-syntax more than 2000 values stand in one list or mapping',
    ],
    [
      'lists in a list',
      named(`name: [${many(100, `[${many(200, '1,')}],`)}]`),
      /^3:\d+ yaml-syntax the file holds more than 10000 values$/,
    ],
    [
      'lists within lists',
      named(`name: ${many(60, '[')}${many(60, ']')}`),
      '3:57 yaml-syntax the values are nested too deeply',
    ],
    [
      '10,000 lists within lists',
      named(`name: ${many(10_000, '[')}${many(10_000, ']')}`),
      '2:1 yaml-syntax the values are nested too deeply',
    ],
    [
      '10,000 mappings within mappings',
      named(`name: ${many(10_000, '{a: ')}${many(10_000, '}')}`),
      '2:1 yaml-syntax the values are nested too deeply',
    ],
    [
      '600 mappings below one another',
      named(`name:\n${Array.from({ length: 600 }, (_, i) => `${many(i + 1, ' ')}a:`).join('\n')}`),
      '2:1 yaml-syntax the values are nested too deeply',
    ],
    [
      'quotes within quotes',
      `${PAGE}${many(1000, '> ')}a`,
      /^61:\d+ mdx-syntax this is not MDX: the text is nested more than 100 deep$/,
    ],
    ['20,000 paragraphs', `${PAGE}${many(20_000, 'a\n\n')}<`, /^40061:\d mdx-syntax /],
  ])('%s', (_, text, finding) => {
    write(SERVER, text);
    const [found, ...more] = lint().map((line) => line.replace(`${SERVER}:`, ''));
    expect(more).toEqual([]);
    expect(found).toEqual(typeof finding === 'string' ? finding : expect.stringMatching(finding));
  });

  it('of a value that is quoted in a message, the ends are printed', () => {
    write(SERVER, PAGE.replace('port: 402', `port: ${many(1500, '1')}`));
    const text = formatResult(lintFolder('content', place, 'error'), 'text');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(800);
  });
});

describe('odd characters', () => {
  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${PAGE}`, 'utf16le'), '1:1 unreadable the bytes here are not UTF-8'],
    [
      'carriage returns alone',
      PAGE.replaceAll('\n', '\r'),
      '1:4 unreadable a carriage return ends the line here',
    ],
    ['one of them', named('name: S\rx'), '3:8 unreadable a carriage return ends the line here'],
    ['an escape sequence', `${PAGE}a\x1b[31m`, '61:2 unreadable the control character U+001B stands here'],
    [
      'a C1 control character',
      `${PAGE}a\u009b31m`,
      '61:2 unreadable the control character U+009B stands here',
    ],
    ['half a character', named('name: "a\\ud800"'), '3:7 schema "a\uD800" cannot stand in "name"'],
    ['a turn of the reading order', named('name: a\u202Eb'), '3:7 schema "a\u202Eb" cannot stand in "name"'],
    [
      'a fence of another format',
      named('name: "a\n+++\n"'),
      '4:1 yaml-syntax a line of the frontmatter begins with +++',
    ],
    ['a blank before the fence', `\n${PAGE}`, '1:1 yaml-syntax the page does not begin with ---'],
  ])('%s', (_, text, finding) => {
    write(SERVER, text);
    expect(lint()).toEqual([`${SERVER}:${finding}`]);
  });

  it('a line separator begins no line', () => {
    write(SERVER, named('name: Server # \u2028--- x'));
    expect(lint()).toEqual([]);
  });
});

describe('names that programs give a meaning', () => {
  const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const places = (key: string) => [
    [named(`name: Server\n${key}: x`), '4:1'],
    [inEntry(`${key}: x`), '18:5'],
    [
      PAGE.replace('section: Ports }]\n  - id: exit\n', `section: Ports, ${key}: x }]\n  - id: exit\n`),
      '28:51',
    ],
  ];
  it.each(KEYS.flatMap((key) => places(key).map(([text, at]) => [key, at!, text!] as const)))(
    'the key %s at %s',
    (key, at, text) => {
      write(SERVER, text);
      expect(lint()).toEqual([expect.stringMatching(new RegExp(`server\\.mdx:${at} .*${key}`))]);
    },
  );

  it('the key __proto__ in protocols.yaml, and keys that stand twice', () => {
    write('protocols.yaml', '- id: semaphore\n  name: Semaphore\n  summary: Flags.\n  __proto__: {}\n');
    expect(lint()).toEqual(['protocols.yaml:4:3 yaml-syntax a key cannot be called __proto__']);
    write('protocols.yaml', '- id: semaphore\n  name: A\n  name: B\n  id: semaphore\n  summary: Flags.\n');
    expect(lint()).toEqual([
      'protocols.yaml:3:3 yaml-syntax the key "name" stands twice',
      'protocols.yaml:4:3 yaml-syntax the key "id" stands twice',
    ]);
  });

  it.each(['runsOn: [site]', 'protocol: semaphore', 'listener: iis', 'peers: [agent]', 'notes: [alternate]'])(
    'constructor in the place of %s is nobody',
    (field) => {
      write(SERVER, PAGE.replace(field, field.replace(/\w+(?=\]?$)/, 'constructor')));
      expect(lint()).toEqual([expect.stringMatching(/unknown-[\w-]+ .*"constructor"/)]);
    },
  );
});

describe('what is no page', { timeout: 60_000 }, () => {
  it.each(['a b', 'Tides', 'é', 'a.b', 'a#b?', '%2e', 'a--b', 'a'.repeat(101)])(
    'the file name %j',
    (name) => {
      write(`guides/${name}.mdx`, GUIDE);
      expect(lint()).toEqual([`guides/${name}.mdx:1:1 file-name "${name}" is not an id`]);
    },
  );

  it('a file name with a line of its own', () => {
    write('guides/a\nb\x1b[31m.mdx', GUIDE);
    const text = formatResult(lintFolder('content', place, 'error'), 'text');
    expect(text).toMatch(
      /^content\/guides\/a b \[31m\.mdx:1:1 file-name [^\n]*\n {2}hint: [^\n]*\n\d pages, 1 error/,
    );
    expect(text).not.toContain('\x1b');
  });

  it('a pipe and a socket, in the place of a page and of a folder', async () => {
    execFileSync('mkfifo', [join(content, 'guides/pipe.mdx')]);
    const listen = `require('node:net').createServer().listen(${JSON.stringify(join(content, 'guides/socket.mdx'))}, () => console.log())`;
    const child = spawn(process.execPath, ['--eval', listen]);
    await new Promise((done) => child.stdout.once('data', done));
    expect(lint()).toEqual([
      'guides/pipe.mdx:1:1 unreadable the file cannot be read (not a file)',
      'guides/socket.mdx:1:1 unreadable the file cannot be read (not a file)',
    ]);
    child.kill();
    rmSync(join(content, 'sources'), { recursive: true });
    execFileSync('mkfifo', [join(content, 'sources')]);
    await vi.waitFor(() =>
      expect(lint()).toContain('sources:1:1 unreadable the folder cannot be read (ENOTDIR)'),
    );
  });

  it('a folder that holds itself', () => {
    symlinkSync('.', join(content, 'components/harbour-1/again'));
    symlinkSync('..', join(content, 'guides/up'));
    expect(lint()).toEqual([
      'components/harbour-1/again:1:1 file-name no page can stand here',
      'guides/up:1:1 file-name no page can stand here',
    ]);
  });

  it('but a link to a folder of pages is one', () => {
    renameSync(join(content, 'guides'), join(place, 'elsewhere'));
    symlinkSync(join(place, 'elsewhere'), join(content, 'guides'));
    expect(lint()).toEqual([]);
  });

  it('nothing at all', () => {
    rmSync(content, { recursive: true });
    mkdirSync(join(content, 'guides'), { recursive: true });
    expect(lint()).toEqual(['content:1:1 file-name no page stands here']);
  });
});
