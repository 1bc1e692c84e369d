/** Builds, as for readers, a site whose every free text is hostile; the `hostile` tests read it. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/build/paths.ts';
import { freeFields } from '../free-texts.ts';
import { NOT_FREE, SCHEMAS, writeContent, type Collection } from '../hostile-content.ts';
import { HOSTILE } from '../hostile-lines.ts';
import { CONTENT, SITE, hostile } from './hostile-site.ts';

test('every field that takes any text has hostile ones', () => {
  for (const collection of Object.keys(SCHEMAS) as Collection[]) {
    const own = hostile.texts.filter((text) => text.collection === collection);
    const fields = [...freeFields(SCHEMAS[collection])].filter((field) => !(field in NOT_FREE));
    expect([...new Set(own.map(({ field }) => field))].sort(), collection).toEqual(fields.sort());
  }
  for (const [i, line] of HOSTILE.entries()) {
    const mark = /zq\d+z/;
    const texts = hostile.texts.filter(({ text, mark: own }) => text === line(own));
    expect(texts.length, `${i}: ${line('mark').replace(mark, '')}`).toBeGreaterThan(50);
  }
});

test('the site is built', () => {
  test.slow();
  writeContent(hostile, CONTENT);
  const env = { ...process.env, PORTOLAN_CONTENT: CONTENT, PORTOLAN_BASE: '' };
  execFileSync(process.execPath, ['scripts/build.ts', '--dist', SITE], { cwd: ROOT, env, stdio: 'pipe' });
});
