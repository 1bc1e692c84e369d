import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIAGRAM_RULES } from './style.ts';

const rules = (css: string) =>
  css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};:,]) ?/g, '$1')
    .replaceAll(';}', '}');

it('says the same in a file as on a page', () => {
  const page = readFileSync(new URL('../styles/diagram.css', import.meta.url), 'utf8');
  expect(rules(page)).toContain(rules(DIAGRAM_RULES));
});
