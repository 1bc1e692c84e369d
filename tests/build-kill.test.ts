import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recover } from '../src/build/swap.ts';
import { PARTS } from '../src/files/site-file.ts';

/** A build that is killed, or whose disk is full, at each of its steps: a whole site stands, and nothing is left. */
const CONTENT = resolve('tests/fixtures/lint/passing/content');
const INTERRUPT = pathToFileURL(resolve('tests/interrupt.ts')).href;
const root = mkdtempSync(join(tmpdir(), 'portolan-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with an old site in it, to build over. */
function oldPlace(name: string): { dist: string; work: string } {
  const dist = join(root, name, 'dist');
  mkdirSync(join(dist, 'deep'), { recursive: true });
  writeFileSync(join(dist, 'sw.js'), 'self.PORTOLAN_OFFLINE={};');
  writeFileSync(join(dist, 'deep/page.html'), 'the last good site');
  return { dist, work: join(root, name, '.portolan') };
}

function build(
  dist: string,
  env: Record<string, string> = {},
  watch?: (kill: () => void) => void,
): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--dist', dist], {
    env: { ...process.env, PORTOLAN_CONTENT: CONTENT, NODE_OPTIONS: `--import=${INTERRUPT}`, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += text));
  child.stderr.on('data', (text) => (output.stderr += text));
  watch?.(() => child.kill('SIGKILL'));
  return new Promise((done) => child.once('close', (code, signal) => done({ code, signal, ...output })));
}

/** One text for all paths and bytes of a folder; empty where there is none. */
function digest(folder: string): string {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const file of globSync('**', { cwd: folder }).sort()) {
    const path = join(folder, file);
    hash.update(`${file}\0`).update(statSync(path).isFile() ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

const buildFolders = (work: string) =>
  (existsSync(work) ? readdirSync(work) : []).filter((n) => n.startsWith('build-'));

/** Two at a time: the machine that runs the tests has two cores. */
async function inPairs<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item);
  };
  await Promise.all([work(), work()]);
}

const first = oldPlace('first');
const old = digest(first.dist);
let steps: readonly string[] = [];
let fresh = '';

beforeAll(async () => {
  const html = () => globSync(join(first.work, 'build-*/site/**/*.html')).length;
  const killed = await build(first.dist, {}, (kill) => {
    const look = setInterval(() => html() > 0 && (clearInterval(look), kill()), 20);
  });
  expect(killed.signal).toBe('SIGKILL');
  expect(digest(first.dist)).toBe(old);
  const { code, stdout } = await build(first.dist);
  expect(code).toBe(0);
  expect(buildFolders(first.work)).toEqual([]);
  steps = [...stdout.matchAll(/▸ build \d+\/\d+: (\S+)/g)].map(([, name]) => name!);
  fresh = digest(first.dist);
}, 300_000);

const interrupted = (point: string) => ({ INTERRUPT: point });

it('was killed while it wrote pages, and the next one went through', () => {
  expect(steps).toEqual(expect.arrayContaining(['content', 'code', 'pages', 'swap']));
  expect(fresh).not.toBe(old);
});

it(
  'killed at any point of any step, a whole site stands, at the latest after the next start',
  { timeout: 300_000 },
  async () => {
    const points = steps.flatMap((step, i) => [
      `${step}:start:SIGKILL`,
      `${step}:1:SIGKILL`,
      ...(step === steps.at(-1) ? [`${step}:2:SIGKILL`] : []),
      `${step}:end:${i % 2 === 0 ? 'SIGTERM' : 'SIGINT'}`,
    ]);
    const gone: string[] = [];
    const killed = new Set<string>();
    await inPairs(points, async (point) => {
      const { dist, work } = oldPlace(point.replaceAll(':', '-'));
      const { signal, code } = await build(dist, interrupted(point));
      // While a program of its own runs, a build catches the signal and ends by itself.
      const stopped = signal !== null || [130, 143].includes(code!);
      if (stopped) killed.add(point);
      if (!existsSync(dist)) gone.push(point);
      recover(work, dist);
      // What had taken its place before the kill is the new site, whole too.
      expect([old, fresh], point).toContain(digest(dist));
      expect(digest(dist) === old, point).toBe(stopped && point !== `swap:end:${point.split(':')[2]}`);
      expect(buildFolders(work), point).toEqual([]);
    });
    // Without these the test would have looked at builds that nobody stopped.
    expect([...killed]).toEqual(
      expect.arrayContaining(points.filter((point) => /:(start|end):/.test(point))),
    );
    expect(gone).toEqual(['swap:2:SIGKILL']);
  },
);

it('where the disk is full, one line says so, and the old site stays', { timeout: 120_000 }, async () => {
  const later = steps.slice(steps.indexOf('code') + 1);
  expect(later).toContain('pages');
  await inPairs(later, async (step) => {
    const { dist, work } = oldPlace(`full-${step}`);
    const { code, stderr } = await build(dist, interrupted(`${step}:1:full`));
    expect(code, step).toBe(1);
    const full = 'ENOSPC: no space left on device, write';
    const program = ['pages', ...PARTS].includes(step);
    expect(stderr.trim().split('\n'), step).toEqual([
      ...(program ? [`✗ ${full}`, 'Not written.'] : []),
      expect.stringMatching(
        new RegExp(`✗ ${step} failed after [\\d.]+ s: ${program ? 'exit code 1' : full}\\.`),
      ),
      'The build stopped; the site that was there stays.',
    ]);
    expect(digest(dist), step).toBe(old);
    expect(buildFolders(work), step).toEqual([]);
  });
});

it('where no folder can be made, one line says so', { timeout: 120_000 }, async () => {
  writeFileSync(join(root, 'file'), '');
  const { code, stderr } = await build(join(root, 'file/dist'));
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/✗ E\w+: /), expect.anything()]);
});

it('two builds at once leave one whole site', { timeout: 120_000 }, async () => {
  const { dist, work } = oldPlace('twice');
  const runs = await Promise.all([build(dist), build(dist)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(digest(dist)).toBe(fresh);
  expect(buildFolders(work)).toEqual([]);
});
