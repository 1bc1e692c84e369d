import { expect, test } from 'vitest';
import { quietAstro } from './astro-output.ts';

test('of the pages only every five hundredth is counted, the rest is shown', () => {
  const show = quietAstro();
  const pages = Array.from(
    { length: 1001 },
    (_, i) => `10:37:46   \u001b[34m├─\u001b[39m /ports/${i}/index.html (+3ms)`,
  );
  const lines = ['[build] Collecting build info...', '10:37:46 ▶ src/pages/ports/[port].astro', ...pages, ''];
  expect(lines.map(show).filter((line) => line !== null)).toEqual([
    '[build] Collecting build info...',
    '  … 500 pages',
    '  … 1000 pages',
    '',
  ]);
});
