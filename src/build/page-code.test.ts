import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetUnused } from '../keep/unused.ts';
import { type Bundle, keptPageCode } from './page-code.ts';

let folder: string;
let bundled: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-'));
  bundled = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bundle: Bundle = async ({ server, assets }) => {
  bundled += 1;
  mkdirSync(server);
  mkdirSync(assets);
  writeFileSync(join(server, 'entry.mjs'), '');
};

describe('keptPageCode', () => {
  it('bundles once for the same settings', async () => {
    const first = await keptPageCode(folder, { base: '/' }, bundle);
    const again = await keptPageCode(folder, { base: '/' }, bundle);
    expect([bundled, again]).toEqual([1, first]);
    expect(existsSync(join(first.server, 'entry.mjs'))).toBe(true);
    await keptPageCode(folder, { base: '/docs/' }, bundle);
    expect(bundled).toBe(2);
  });
  it('keeps nothing of a bundle that fails', async () => {
    const fails = keptPageCode(folder, {}, async ({ assets }) => {
      mkdirSync(assets);
      throw new Error('no');
    });
    await expect(fails).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('takes what another build has put there meanwhile', async () => {
    const code = await keptPageCode(folder, {}, async (part) => {
      await keptPageCode(folder, {}, bundle).catch(() => undefined);
      await bundle(part).catch(() => undefined);
    });
    expect(existsSync(join(code.server, 'entry.mjs'))).toBe(true);
    expect(readdirSync(folder).length).toBe(1);
  });
  it('forgets what nobody has used for long', async () => {
    const old = await keptPageCode(folder, { base: '/old/' }, bundle);
    const used = await keptPageCode(folder, { base: '/used/' }, bundle);
    utimesSync(old.folder, 1, 1);
    utimesSync(used.folder, 1, 1);
    await keptPageCode(folder, { base: '/used/' }, bundle);
    forgetUnused(folder, 7);
    expect([existsSync(old.folder), existsSync(used.folder)]).toEqual([false, true]);
  });
});
