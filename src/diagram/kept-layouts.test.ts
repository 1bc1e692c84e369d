import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetUnused } from '../keep/unused.ts';
import { keptLayouts } from './kept-layouts.ts';
import type { MapLayout } from './map-layout.ts';

const LAYOUT: MapLayout = {
  width: 10.5,
  height: 20,
  boxes: { n0: { x: 1, y: 2, width: 3, height: 4 } },
  lines: {},
};
let folder = '';
let made = 0;
const layOut = () => {
  made += 1;
  return Promise.resolve(LAYOUT);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).map((name) => join(folder, name));

it('lays out once what is the same, and again what is not', async () => {
  const kept = keptLayouts(join(folder, 'new'), layOut);
  expect(await kept({ id: 'map' })).toEqual(LAYOUT);
  expect(await kept({ id: 'map' })).toEqual(LAYOUT);
  expect(await keptLayouts(join(folder, 'new'), layOut)({ id: 'map' })).toEqual(LAYOUT);
  expect(made).toBe(1);
  await kept({ id: 'map', layoutOptions: { 'elk.direction': 'DOWN' } });
  expect(made).toBe(2);
});

it.each(['', '{', 'null', '{"width":1}'])('lays out again what was kept as %j', async (text) => {
  const kept = keptLayouts(folder, layOut);
  await kept({ id: 'map' });
  writeFileSync(files()[0]!, text);
  expect(await kept({ id: 'map' })).toEqual(LAYOUT);
  expect(await kept({ id: 'map' })).toEqual(LAYOUT);
  expect(made).toBe(2);
});

it('does without a folder that cannot be made', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(await keptLayouts(join(file, 'layouts'), layOut)({ id: 'map' })).toEqual(LAYOUT);
});

it('forgets what was not asked for in a month, and nothing that was', async () => {
  const kept = keptLayouts(folder, layOut);
  const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  await kept({ id: 'asked' });
  await kept({ id: 'old' });
  for (const file of files()) utimesSync(file, old, old);
  await kept({ id: 'asked' });
  forgetUnused(folder, 30);
  expect(files()).toHaveLength(1);
  await kept({ id: 'asked' });
  expect(made).toBe(2);
  forgetUnused(join(folder, 'none'), 30);
});
