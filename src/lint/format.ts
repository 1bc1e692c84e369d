import type { Diagnostic } from './diagnostic.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface LintResult {
  /** Pages that were looked at, broken ones included. */
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole output of a run, with a newline at its end. */
export function formatResult(result: LintResult, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...counts(result), diagnostics: result.diagnostics }, null, 2)}\n`;
    case 'github':
      return lines([...result.diagnostics.map(annotation), summary(result)]);
    case 'text':
      return lines([...result.diagnostics.map(paragraph), summary(result)]);
  }
}

function counts({ pages, diagnostics }: LintResult): { pages: number; errors: number; warnings: number } {
  const count = (severity: string): number => diagnostics.filter((d) => d.severity === severity).length;
  return { pages, errors: count('error'), warnings: count('warning') };
}

function summary(result: LintResult): string {
  const { pages, errors, warnings } = counts(result);
  return `${plural(pages, 'page')}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

function paragraph({ file, line, col, rule, message, hint }: Diagnostic): string {
  return `${file}:${line}:${col} ${rule} ${printable(message)}\n  hint: ${printable(hint)}`;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command of GitHub Actions, which shows it beside the line in a pull request. */
function annotation({ file, line, col, rule, severity, message, hint }: Diagnostic): string {
  const text = escapeData(`${printable(message)}\nhint: ${printable(hint)}`);
  return `::${LEVELS[severity]} file=${escapeProperty(file)},line=${line},col=${col},title=${escapeProperty(rule)}::${text}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** A page must not write escape sequences to somebody's terminal, nor break a finding into two lines. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
