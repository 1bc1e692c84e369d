/** `npm run new:component` as a program: answers on stdin, the page in the content folder. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { newComponent } from '../src/author/command.ts';
import { openTerminal } from '../src/author/terminal.ts';
import { writeNew } from '../src/author/write-page.ts';
import { ROOT } from '../src/build/paths.ts';
import { type ContentRecord, readContent } from '../src/catalog/from-disk.ts';
import { componentSchema, type ComponentData } from '../src/schema/component.ts';
import { answersFor, scripted } from './component-answers.ts';

const FIXTURE = join(ROOT, 'tests/fixtures/new-component');
const fixture = (file: string): string => readFileSync(join(FIXTURE, file), 'utf8');
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with a content folder of its own in it. */
function workFolder(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'new-component-'));
  folders.push(folder);
  cpSync(join(ROOT, content), join(folder, 'content'), { recursive: true });
  return folder;
}

function run(cwd: string, input: string, ...args: string[]) {
  const script = join(ROOT, 'scripts/new-component.ts');
  const { PORTOLAN_CONTENT: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    input,
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const CONTENT = 'content';
const PASSING = 'tests/fixtures/lint/passing/content';
const PAGE = 'content/components/harbour-1/pilot-boat.mdx';

vi.setConfig({ testTimeout: 60_000 });

test('asks until each answer holds, and writes a page that passes', async () => {
  const cwd = workFolder(PASSING);
  const { stdout, stderr, status } = run(cwd, fixture('answers.txt'));
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  await expect(stdout).toMatchFileSnapshot(join(FIXTURE, 'transcript.txt'));
  await expect(readFileSync(join(cwd, PAGE), 'utf8')).toMatchFileSnapshot(join(FIXTURE, 'page.mdx'));
});

test('with --dry-run, prints the page and writes nothing', () => {
  const cwd = workFolder(PASSING);
  const { stdout, status } = run(cwd, fixture('answers.txt'), '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain(fixture('page.mdx'));
  expect(readdirSync(join(cwd, 'content/components/harbour-1')).sort()).toEqual(['agent.mdx', 'server.mdx']);
});

test('answers that end too early write nothing', () => {
  const cwd = workFolder(PASSING);
  const early = fixture('answers.txt').split('\n').slice(0, -4).join('\n');
  const { stdout, status } = run(cwd, early);
  expect(status).toBe(1);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    'Nothing was written: the answers ended before the questions.',
  );
  expect(existsSync(join(cwd, PAGE))).toBe(false);
});

test('Ctrl+C writes nothing', async () => {
  const cwd = workFolder(PASSING);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const screen = new PassThrough({ encoding: 'utf8' });
  const code = newComponent(openTerminal(keyboard, screen), CONTENT, { cwd });
  keyboard.write('harbour-1\rPilot Boat\r\x03');
  expect(await code).toBe(130);
  expect(String(screen.read())).toMatch(/Nothing was written: stopped\.\n$/);
  expect(readdirSync(join(cwd, 'content/components/harbour-1')).sort()).toEqual(['agent.mdx', 'server.mdx']);
});

const { records } = readContent(join(ROOT, CONTENT));

test.each([
  'altiris-deployment-server-6-x/pxe-mtftp',
  'microsoft-automated-deployment-services/controller',
  'symantec-management-platform-7-x/altiris-console',
])('the facts of %s, given as answers, become its page again', async (id) => {
  const cwd = workFolder(CONTENT);
  const path = `components/${id}.mdx`;
  rmSync(join(cwd, CONTENT, path));
  const record = (all: readonly ContentRecord[]) => all.find((one) => one.path.endsWith(path));
  const expected = asked(componentSchema.parse(record(records)?.frontmatter?.data));
  const terminal = scripted(answersFor(id, expected));
  await newComponent(terminal, CONTENT, { cwd });
  expect(terminal.left()).toEqual([]);
  const written = record(readContent(CONTENT, cwd).records);
  expect(asked(componentSchema.parse(written?.frontmatter?.data))).toEqual(expected);
});

/** Of a page, the fields that are asked for. */
function asked(page: ComponentData) {
  const { product, name, summary, kind, runsOn, portless, sources, ports } = page;
  const entries = ports.map(
    ({ id, port, transport, protocol, side, listener, configurable, purpose, ...entry }) => ({
      ...{ id, port, transport, protocol, side, listener, configurable, purpose },
      peers: entry.peers.map((peer) => peer.with),
      sources: entry.sources,
    }),
  );
  const instead = ports.length > 0 ? {} : { portless, sources };
  return { product, name, summary, kind, runsOn, ...instead, ports: entries };
}

test('a page that is there is never written over', () => {
  const cwd = workFolder(PASSING);
  const path = join(cwd, 'content/components/harbour-1/agent.mdx');
  const before = readFileSync(path, 'utf8');
  expect(() => writeNew(path, 'new')).toThrow(/EEXIST/);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(readdirSync(join(cwd, 'content/components/harbour-1')).sort()).toEqual(['agent.mdx', 'server.mdx']);
  mkdirSync(join(cwd, 'x'));
  writeNew(join(cwd, 'x/y/new.mdx'), 'new');
  expect(readFileSync(join(cwd, 'x/y/new.mdx'), 'utf8')).toBe('new');
  expect(readdirSync(join(cwd, 'x/y'))).toEqual(['new.mdx']);
});
