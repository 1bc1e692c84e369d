import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatResult } from './format.ts';
import { PHASES, RULES } from './rules/index.ts';
import { lintFolder } from './run.ts';

const FIXTURES = 'tests/fixtures/lint';
const names = readdirSync(FIXTURES).sort();
const rules = PHASES.flatMap((phase) => RULES[phase].map(({ name }) => name));

/** Output with paths from the fixture's own content folder. */
function lint(name: string): string {
  const content = `${FIXTURES}/${name}/content`;
  return formatResult(lintFolder(content), 'text').replaceAll(`${content}/`, '');
}

function expected(name: string): string {
  return readFileSync(`${FIXTURES}/${name}/expected.txt`, 'utf8');
}

describe('each fixture gives the whole text beside it', () => {
  it.each(names)('%s', (name) => {
    expect(lint(name)).toBe(expected(name));
  });
});

describe('each rule has a fixture in which only it speaks', () => {
  it.each(rules)('%s', (rule) => {
    const result = lintFolder(`${FIXTURES}/${rule}/content`);
    expect(new Set(result.diagnostics.map((diagnostic) => diagnostic.rule))).toEqual(new Set([rule]));
  });
});

it('lists each rule once, under the name of its file', () => {
  const files = readdirSync('src/lint/rules').filter((file) => file !== 'index.ts');
  expect([...rules].sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
});
