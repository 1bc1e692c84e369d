import type { Place } from '../catalog/from-disk.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule found: where, what, and what to do about it. */
export interface Report extends Place {
  readonly file: string;
  /** Says plainly what is wrong; one line, no full stop. */
  readonly message: string;
  /** An imperative that shows the corrected value. */
  readonly hint: string;
}

/** A report with the rule that made it. */
export interface Diagnostic extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** By file, then place, then rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.col - b.col ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
