/** A component's page while it is being written, and what the linter says of its fields. */
import { type KeyPath, readRecord } from '../catalog/from-disk.ts';
import { type Diagnostic } from '../lint/diagnostic.ts';
import { readPage, type Page } from '../lint/page.ts';
import { applyRules } from '../lint/run.ts';
import { contentPath, type Site, withPage } from '../lint/site.ts';
import type { Fields } from './yaml.ts';
import { yamlText } from './yaml.ts';

export interface Draft {
  /** `<product>/<component>`. */
  readonly id: string;
  /** Frontmatter as far as it is known, in the order in which it is to stand. */
  readonly fields: Fields;
}

/** What is wrong, and what to write instead. */
export interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** The whole file; the prose is left to its writer. */
export function pageText({ fields }: Draft): string {
  return `---\n${yamlText(fields)}---\n`;
}

/** Where the page belongs, as it is printed. */
export function pagePath(site: Site, id: string): string {
  return contentPath(site, `components/${id}.mdx`);
}

/** The page as the linter reads it. */
function draftPage(site: Site, draft: Draft): Page {
  const decoded = { text: pageText(draft), problem: undefined };
  return readPage(readRecord('component', pagePath(site, draft.id), draft.id, decoded).record);
}

/**
 * What the linter says of one field of a draft, in its own words; what it says of the rest, which nobody has been
 * asked for yet, is left out.
 * @param path the field; complaints about something in it count as its own
 */
export function complaintsAt(site: Site, draft: Draft, path: KeyPath): readonly Complaint[] {
  const page = draftPage(site, draft);
  const issues = page.issues.filter((issue) => path.every((step, i) => issue.path[i] === step));
  return issues.length > 0 ? issues.slice(0, 1) : reportsAt(site, page, path);
}

/** What the rules say of a page as a whole: of its name and its place. */
export function complaintsAbout(site: Site, draft: Draft): readonly Complaint[] {
  return ownReports(site, draftPage(site, draft)).filter(
    ({ rule, line, col }) => rule === 'file-name' && line === 1 && col === 1,
  );
}

function reportsAt(site: Site, page: Page, path: KeyPath): readonly Complaint[] {
  const items = Array.from({ length: lengthAt(page.data, path) }, (_, i) => [...path, i]);
  const places = new Set([path, ...items].map((at) => placeKey(page.record.frontmatter!.place(at))));
  return ownReports(site, page).filter((report) => report.rule !== 'schema' && places.has(placeKey(report)));
}

function ownReports(site: Site, page: Page): readonly Diagnostic[] {
  return applyRules(withPage(site, page)).filter(({ file }) => file === page.path);
}

function placeKey({ line, col }: { readonly line: number; readonly col: number }): string {
  return `${line}:${col}`;
}

/** Items of a list; 0 for anything else. */
function lengthAt(data: unknown, path: KeyPath): number {
  const value = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data);
  return Array.isArray(value) ? value.length : 0;
}
