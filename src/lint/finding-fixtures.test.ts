import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_RULES } from '../derive/findings/index.ts';
import { formatResult } from './format.ts';
import { lintFolder } from './run.ts';

const FIXTURES = 'tests/fixtures/findings';
const rules = FINDING_RULES.map(({ id }) => id);

it('has a fixture for each rule', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual([...rules].sort());
});

describe('what each rule says of content that it is about', () => {
  it.each(rules)('%s', (rule) => {
    const content = `${FIXTURES}/${rule}/failing/content`;
    const result = lintFolder(content);
    // Paths from the fixture's own content folder.
    const text = formatResult(result, 'text', { severity: 'info', rule }).replaceAll(`${content}/`, '');
    expect(text).toBe(readFileSync(`${FIXTURES}/${rule}/expected.txt`, 'utf8'));
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.filter((error) => error.rule !== rule)).toEqual([]);
  });
});

describe('each rule is silent about content that is nearly the same', () => {
  it.each(rules)('%s', (rule) => {
    const { diagnostics } = lintFolder(`${FIXTURES}/${rule}/passing/content`);
    expect(diagnostics.filter((d) => d.rule === rule || d.severity === 'error')).toEqual([]);
  });
});
