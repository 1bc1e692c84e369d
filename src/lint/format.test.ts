import { describe, expect, it } from 'vitest';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { formatResult, type Selection } from './format.ts';

const error: Diagnostic = {
  file: 'content/a.mdx',
  line: 2,
  col: 3,
  rule: 'schema',
  severity: 'error',
  message: '"x" cannot stand in "y"',
  hint: 'Write z.',
};
const odd: Diagnostic = {
  file: 'content/a,b:c%.mdx',
  line: 1,
  col: 1,
  rule: 'file-name',
  severity: 'warning',
  message: '100%\r\n::error::\u001b[31m, "x"',
  hint: 'Rename: it.',
};

describe('text', () => {
  it('says where, which rule, what and how to mend it, then counts', () => {
    expect(formatResult({ pages: 1, diagnostics: [error, odd] }, 'text')).toBe(
      [
        'content/a.mdx:2:3 schema "x" cannot stand in "y"',
        '  hint: Write z.',
        'content/a,b:c%.mdx:1:1 file-name 100% ::error:: [31m, "x"',
        '  hint: Rename: it.',
        '1 page, 1 error, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('counts nothing too', () => {
    expect(formatResult({ pages: 0, diagnostics: [] }, 'text')).toBe('0 pages, 0 errors, 0 warnings\n');
  });
});

it('prints what was asked for and counts all of it', () => {
  const result = {
    pages: 2,
    diagnostics: [error, odd, { ...error, rule: 'note', severity: 'info' as const }],
  };
  const shown = (selection?: Selection) =>
    formatResult(result, 'text', selection).match(/^\S+:\d+:\d+ \S+/gm);
  const [first, second] = ['content/a.mdx:2:3 schema', 'content/a,b:c%.mdx:1:1 file-name'];
  expect(shown()).toEqual([first, second]);
  expect(shown({ severity: 'error' })).toEqual([first]);
  expect(shown({ severity: 'info' })).toEqual([first, second, 'content/a.mdx:2:3 note']);
  expect(shown({ severity: 'info', rule: 'note' })).toEqual(['content/a.mdx:2:3 note']);
  expect(formatResult(result, 'text', { severity: 'error' })).toMatch(
    /2 pages, 1 error, 1 warning, 1 info\n$/,
  );
});

it('json holds everything', () => {
  const result = { pages: 7, diagnostics: [error, { ...odd, severity: 'info' as const }] };
  expect(JSON.parse(formatResult(result, 'json', { severity: 'info' }))).toEqual({
    pages: 7,
    errors: 1,
    warnings: 0,
    infos: 1,
    diagnostics: result.diagnostics,
  });
});

it('github escapes what would end a property or the command', () => {
  expect(
    formatResult({ pages: 2, diagnostics: [error, odd, { ...error, severity: 'info' }] }, 'github', {
      severity: 'info',
    }),
  ).toBe(
    [
      '::error file=content/a.mdx,line=2,col=3,title=schema::"x" cannot stand in "y"%0Ahint: Write z.',
      '::warning file=content/a%2Cb%3Ac%25.mdx,line=1,col=1,title=file-name::100%25 ::error:: [31m, "x"%0Ahint: Rename: it.',
      '::notice file=content/a.mdx,line=2,col=3,title=schema::"x" cannot stand in "y"%0Ahint: Write z.',
      '2 pages, 1 error, 1 warning, 1 info',
      '',
    ].join('\n'),
  );
});

it('sorts by file, line, column and rule', () => {
  const at = (file: string, line: number, col: number, rule: string): Diagnostic => ({
    ...error,
    file,
    line,
    col,
    rule,
  });
  const sorted = [
    at('a', 2, 1, 'x'),
    at('a', 2, 10, 'x'),
    at('a', 10, 1, 'a'),
    at('a', 10, 1, 'b'),
    at('b', 1, 1, 'a'),
  ];
  expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
});
