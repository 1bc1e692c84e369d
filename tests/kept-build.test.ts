import { type ExecFileException, execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../bench/random.ts';
import { editContent } from './content-edits.ts';

/** A build after an edit, which takes over what would be the same, gives what a build from nothing gives. */
const EDITS = 12;
const root = mkdtempSync(join(tmpdir(), 'portolan-kept-'));
const content = join(root, 'content');
const random = seededRandom(8);
let code: string;

beforeAll(async () => {
  cpSync('tests/fixtures/shapes/content', content, { recursive: true });
  // Whatever keeps the code of the pages, this puts it there.
  const dist = join(root, 'first/dist');
  await run(['scripts/build.ts', '--dist', dist]);
  const [, notes = ''] = readFileSync(join(root, 'first/.portolan/kept/pages.json'), 'utf8').split('\n');
  code = join('.portolan/code', (JSON.parse(notes) as { code: string }).code);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(args: readonly string[], out?: string): Promise<string> {
  const env = { ...process.env, PORTOLAN_CONTENT: content, ...(out && { PORTOLAN_OUT: out }) };
  return new Promise((done, fail) =>
    execFile(process.execPath, [...args], { env }, (error: ExecFileException | null, stdout, stderr) =>
      error ? fail(new Error(`${args[0]}: ${stderr || error.message}`)) : done(stdout),
    ),
  );
}

/**
 * What the programs of a build make beside each other, without its other steps.
 * @param previous the place of an earlier one; absent = there is none
 * @returns what each says
 */
async function make(place: string, previous = join(root, 'nowhere')): Promise<string> {
  const site = join(place, 'site');
  mkdirSync(place, { recursive: true });
  const before = [join(previous, 'site'), join(previous, 'kept')];
  const files = run(['scripts/files.ts', site, ...before], site);
  const pages = run(['scripts/pages.ts', code, ...before], site);
  return (await Promise.all([pages, files])).join('');
}

/** Every file with a digest of its bytes. */
function bytesOf(place: string): Readonly<Record<string, string>> {
  const site = join(place, 'site');
  const paths = globSync('**', { cwd: site }).filter((path) => statSync(join(site, path)).isFile());
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(site, path)))
      .digest('hex');
  return Object.fromEntries(paths.sort().map((path) => [path, digest(path)]));
}

const made = (said: string) =>
  [...said.matchAll(/(\d+) \D* made, (\d+) as/g)].map(
    ([, made, taken]) => [Number(made), Number(taken)] as const,
  );

describe('a build after an edit', () => {
  const place = join(root, 'warm');

  it('has pages of a site that is published, whoever builds: this is a test, and says so', () => {
    expect(process.env.DEV).toBe('1');
    const page = readFileSync(join(root, 'first/dist/index.html'), 'utf8');
    expect(page).toContain('http-equiv="Content-Security-Policy"');
    expect(page).not.toContain('unsafe-inline');
  });

  it('makes nothing where nothing was edited', { timeout: 60_000 }, async () => {
    await make(place);
    const before = bytesOf(place);
    renameSync(place, join(root, 'before'));
    const said = made(await make(place, join(root, 'before')));
    expect(said.map(([count]) => count)).toEqual([0, 0, 0]);
    expect(Math.min(...said.map(([, taken]) => taken))).toBeGreaterThan(0);
    expect(bytesOf(place)).toEqual(before);
  });

  it('gives what a build from nothing gives', { timeout: 300_000 }, async () => {
    let taken = 0;
    for (let i = 0; i < EDITS; i += 1) {
      const edits = Array.from({ length: random.int(1, 2) }, () => editContent(content, random));
      rmSync(join(root, 'before'), { recursive: true, force: true });
      renameSync(place, join(root, 'before'));
      const [said] = await Promise.all([make(place, join(root, 'before')), make(join(root, `cold-${i}`))]);
      expect(bytesOf(place), edits.join('; ')).toEqual(bytesOf(join(root, `cold-${i}`)));
      rmSync(join(root, `cold-${i}`), { recursive: true });
      taken += made(said).reduce((sum, [, count]) => sum + count, 0);
    }
    // Were nothing ever taken over, this would have compared two builds from nothing.
    expect(taken).toBeGreaterThan(EDITS * 20);
  });
});
