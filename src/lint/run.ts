import { readContent, type DiskContent } from '../catalog/from-disk.ts';
import { compareDiagnostics, type Diagnostic, type Severity } from './diagnostic.ts';
import { checkFacts, findingDiagnostics } from './findings.ts';
import type { LintResult } from './format.ts';
import { PHASES, RULES } from './rules/index.ts';
import { buildSite, type Site } from './site.ts';

/** Reads a content folder and checks all of it. */
export function lintFolder(folder: string, cwd?: string, least?: Severity): LintResult {
  return lintContent(readContent(folder, cwd), least);
}

/**
 * Runs all rules over all files. No phase ends the run, so every error of every file is reported at once; what a
 * phase has found faulty is marked on its page (`broken`, `issues`, `body.error`), and later phases pass it over, so
 * that one cause gives one error.
 *
 * @param least the least severe finding that is located; milder ones are only counted
 */
export function lintContent(content: DiskContent, least: Severity = 'info'): LintResult {
  const site = buildSite(content);
  const diagnostics = applyRules(site);
  const pages = site.pages.filter(({ kind }) => kind !== 'protocols').length;
  // The facts are held against each other only once each of them can be read.
  const clean = diagnostics.every(({ severity }) => severity !== 'error');
  const reference = clean ? checkFacts(content) : null;
  const all = reference ? [...diagnostics, ...findingDiagnostics(content, reference, least)] : diagnostics;
  return { pages, diagnostics: [...all].sort(compareDiagnostics), reference };
}

/** What the rules of files and references say of a site, in the order of the rules. */
export function applyRules(site: Site): readonly Diagnostic[] {
  return PHASES.flatMap((phase) => RULES[phase]).flatMap(({ name, severity, check }) =>
    [...check(site)].map((report): Diagnostic => ({ ...report, rule: name, severity })),
  );
}
