import { expect, test } from '@playwright/test';
import { builtFiles, readBuilt } from './site-files.ts';

test('nothing moves by itself, so that nobody has to ask for less of it', () => {
  for (const file of builtFiles().filter((name) => /^(_astro\/.*|[^/]+|sheets\/[^/]+)\.css$/.test(name)))
    expect(readBuilt(file), file).not.toMatch(
      /[{;](?:animation|transition)[-:]|scroll-behavior:\s*smooth|@keyframes/,
    );
  for (const file of builtFiles().filter((name) => /^(_astro\/.*|theme)\.js$/.test(name)))
    expect(readBuilt(file), file).not.toMatch(/behavior:\s*["'`]smooth|\.animate\(/);
});
