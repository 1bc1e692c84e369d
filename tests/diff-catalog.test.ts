/** `npm run diff:catalog`: a content folder against an older state of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { diffCommand } from '../src/compare/command.ts';
import { ROOT } from '../src/build/paths.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/diff-catalog');
const DATE = '2024-02-29T12:00:00Z';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    env: { ...process.env, GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE, GIT_CONFIG_GLOBAL: '/dev/null' },
    encoding: 'utf8',
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-catalog-'));
  cpSync(join(ROOT, 'tests/fixtures/lint/passing/content'), join(folder, 'content'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('tag', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(page: string, ...edits: readonly (readonly [from: string, to: string])[]): void {
  const file = join(folder, 'content', page);
  const text = edits.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}

function diff(...args: readonly string[]) {
  const { stdout, ...rest } = diffCommand(args, join(folder, 'content'), folder);
  return { stdout: named(stdout, 'one'), ...rest };
}

/** The hash of a commit gives way to a name, because it depends on the fixture. */
function named(text: string, rev: string): string {
  return text.replaceAll(git('rev-parse', '--short', rev).trim(), `<${rev}>`);
}

test('the program is the command', () => {
  const { PORTOLAN_CONTENT: _, ...env } = process.env;
  const script = join(ROOT, 'scripts/diff-catalog.ts');
  const run = spawnSync(process.execPath, [script, 'one'], { cwd: folder, env, encoding: 'utf8' });
  const { stdout, stderr, status } = run;
  expect({ stdout: named(stdout, 'one'), stderr, status }).toEqual(diff('one'));
});

/** A bit of everything: entries that come, go and change, a page that is new, a text, a protocol, a finding. */
function change(): void {
  edit(
    'components/harbour-1/server.mdx',
    ['port: 402', 'port: 403'],
    ['transport: tcp\n    protocol: semaphore', 'transport: udp\n    protocol: flags'],
    ['purpose: Takes ships in', "purpose: 'Takes ships in, `or` <b>out</b>'"],
    [
      'peers: [{ with: agent, either: true }, unstated, server]',
      'peers: [{ with: agent, either: true, when: At night }, server]',
    ],
    ['  - id: exit-icmp', '  - id: exit-ping'],
    ['[402](/ports/402/)', '[403](/ports/403/)'],
  );
  edit('guides/tides.mdx', ['server#exit-icmp', 'server#exit-ping']);
  edit('protocols.yaml', [
    '- id: semaphore',
    '- { id: flags, name: Flags, summary: Flags. }\n- id: semaphore',
  ]);
  edit('sources/manual.mdx', ["date: '2006'", "date: '2007'"]);
  writeFileSync(
    join(folder, 'content/components/harbour-1/tug.mdx'),
    '---\nproduct: harbour-1\nname: Tug\nsummary: Pulls.\nkind: device\nportless: It has none.\nsources: [{ document: manual, section: Tugs }]\n---\n',
  );
}

test.each(['text', 'markdown', 'json'])('says what has changed, as %s', async (format) => {
  change();
  const { stdout, stderr, status } = diff('one', '--format', format);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  await expect(stdout).toMatchFileSnapshot(join(FIXTURES, `changed.${format}`));
});

test('says that nothing has changed, and leaves the working tree and the index alone', () => {
  edit('components/harbour-1/agent.mdx', ['summary: Brings ships.', "summary: 'Brings ships.'"]);
  const before = git('status', '--porcelain');
  expect(diff('HEAD').stdout).toBe('Since <one>: nothing that the reference says has changed\n');
  expect(git('status', '--porcelain')).toBe(before);
});

test('compares with what was committed, not with what is staged', () => {
  change();
  git('add', '.');
  const { stdout } = diff('one');
  git('commit', '-qm', 'two');
  expect(diff('one').stdout).toBe(stdout);
  expect(diff('HEAD').stdout).toContain('nothing that the reference says has changed');
});

test('what cannot be read is named, and the rest is compared', async () => {
  edit('components/harbour-1/server.mdx', ['kind: server', 'kind: servant']);
  git('commit', '-qam', 'two');
  git('checkout', '-q', 'one', '--', '.');
  edit('guides/tides.mdx', ['title: ', 'titel: ']);
  edit('components/harbour-1/agent.mdx', ['kind: agent', 'kind: service']);
  const { stdout, status } = diff('main');
  expect(status).toBe(0);
  await expect(named(stdout, 'main')).toMatchFileSnapshot(join(FIXTURES, 'unreadable.text'));
});

test('a revision from before there was any content is an empty one', () => {
  git('mv', 'content', 'pages');
  git('commit', '-qm', 'two');
  git('mv', 'pages', 'content');
  expect(diff('HEAD').stdout).toContain('2 products added, 3 components added, 3 entries added');
});

test.each([
  [['nowhere'], 'git knows no revision "nowhere"\n'],
  [['--output=x'], 'Usage: npm run diff:catalog -- <revision> [--format text|markdown|json]\n'],
  [[], 'Usage: npm run diff:catalog -- <revision> [--format text|markdown|json]\n'],
  [['one', '--format', 'html'], 'Usage: npm run diff:catalog -- <revision> [--format text|markdown|json]\n'],
])('%j is answered in one line', (args, line) => {
  const { stdout, stderr, status } = diff(...args);
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: line, status: 2 });
});
