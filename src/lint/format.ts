import type { CheckedReference } from '../derive/findings/checked.ts';
import { countWords } from '../derive/words.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface LintReport {
  /** Pages that were looked at, broken ones included. */
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LintResult extends LintReport {
  /** The facts and what was found between them; null where some of them cannot be read. */
  readonly reference: CheckedReference | null;
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What of a result is printed; the summary counts all of it. */
export interface Selection {
  /** The least severe that is printed; infos stay out unless asked for. */
  readonly severity: Severity;
  /** Only this rule. */
  readonly rule?: string | undefined;
}

/** The whole output of a run, with a newline at its end. */
export function formatResult(
  result: LintReport,
  format: Format,
  selection: Selection = { severity: 'warning' },
): string {
  const shown = result.diagnostics.filter((diagnostic) => isSelected(diagnostic, selection));
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...counts(result), diagnostics: shown }, null, 2)}\n`;
    case 'github':
      return lines([...shown.map(annotation), summary(result)]);
    case 'text':
      return lines([...shown.map(paragraph), summary(result)]);
  }
}

function isSelected(diagnostic: Diagnostic, { severity, rule }: Selection): boolean {
  if (rule !== undefined && diagnostic.rule !== rule) return false;
  return SEVERITIES.indexOf(diagnostic.severity) <= SEVERITIES.indexOf(severity);
}

interface Counts {
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

function counts({ pages, diagnostics }: LintReport): Counts {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  return { pages, errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function summary(result: LintReport): string {
  const { pages, errors, warnings, infos } = counts(result);
  const notes = infos > 0 ? `, ${countWords(infos, 'info')}` : '';
  return `${countWords(pages, 'page')}, ${countWords(errors, 'error')}, ${countWords(warnings, 'warning')}${notes}`;
}

function paragraph({ file, line, col, rule, message, hint }: Diagnostic): string {
  return `${printable(file)}:${line}:${col} ${rule} ${printable(message)}\n  hint: ${printable(hint)}`;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command of GitHub Actions, which shows it beside the line in a pull request. */
function annotation({ file, line, col, rule, severity, message, hint }: Diagnostic): string {
  const text = escapeData(`${printable(message)}\nhint: ${printable(hint)}`);
  return `::${LEVELS[severity]} file=${escapeProperty(printable(file))},line=${line},col=${col},title=${escapeProperty(rule)}::${text}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

const MAX_TEXT = 600;

/**
 * A page must not write escape sequences to somebody's terminal, nor break a finding into two lines, nor fill the
 * screen with a value of its own.
 */
function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT / 2)} … ${line.slice(-MAX_TEXT / 2)}` : line;
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
