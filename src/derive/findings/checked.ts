/** The reference with everything its checks found. */
import { oncePer } from '../../catalog/once-per.ts';
import type { Finding, FindingRule, Place } from './finding.ts';
import { slugOf } from './parties.ts';
import { rulePages } from './rule-pages.ts';
import type { Reference } from '../reference.ts';

export interface CheckedReference extends Reference {
  /** All findings, by rule in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Findings of the rules that put a sign at an entry, by full id; mirrored entries have their author's too. */
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>;
  /** What checks say of an entry in a list, by full id; see `inList`. */
  readonly checkWords: ReadonlyMap<string, readonly string[]>;
  /** Findings by each product they touch. */
  readonly findingsOfProduct: ReadonlyMap<string, readonly Finding[]>;
  /** Number of the page of its rule's list on which a finding stands, by its anchor. */
  readonly findingPages: ReadonlyMap<string, number>;
  readonly rules: readonly FindingRule[];
}

/**
 * Rules whose findings speak of a whole product, or of what the row itself already says: they put no
 * sign at an entry.
 */
const WITHOUT_SIGN = new Set(['unstated', 'version-change', 'isolated-component', 'open-ended-range']);

/** Authored findings stand on the pages in a form of their own; a discrepancy found by comparing entries does not. */
export function isAuthored({ rule, places }: Finding): boolean {
  return rule === 'misprint' || (rule === 'discrepancy' && places[0] !== undefined && 'page' in places[0]);
}

export function checkReference(reference: Reference, rules: readonly FindingRule[]): CheckedReference {
  const findings = rules.flatMap((rule) => rule.check(reference));
  const findingsOf = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (WITHOUT_SIGN.has(finding.rule)) continue;
    for (const id of new Set(entriesOf(finding))) {
      const list = findingsOf.get(id);
      if (list) list.push(finding);
      else findingsOf.set(id, [finding]);
    }
  }
  for (const mirror of [...reference.mirrors.values()].flat()) {
    const own = findingsOf.get(mirror.mirrors ?? '') ?? [];
    const all = [...new Set([...(findingsOf.get(mirror.id) ?? []), ...own])];
    if (all.length > 0) findingsOf.set(mirror.id, all);
  }
  return {
    ...reference,
    findings,
    findingsOf,
    checkWords: new Map([...findingsOf].map(([id, own]) => [id, inList(own, rules)])),
    findingsOfProduct: byProduct(findings),
    findingPages: pagesOf(findings),
    rules,
  };
}

/**
 * Of computed findings: the name of the rule, and the sentence of what concerns one product. What concerns several names
 * the parties of all of them, so that a list of one product would be about the others; its title stands there, and the
 * whole with the finding.
 */
function inList(findings: readonly Finding[], rules: readonly FindingRule[]): readonly string[] {
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  return findings
    .filter((finding) => !isAuthored(finding))
    .map(({ rule, products, title, message }) => {
      const words = new Set(products).size > 1 ? title : message;
      return `${names.get(rule)!}: ${words}`;
    });
}

function byProduct(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const touches = findings.flatMap((finding) =>
    [...new Set(finding.products)].map((product) => ({ product, finding })),
  );
  const groups = Map.groupBy(touches, ({ product }) => product);
  return new Map([...groups].map(([product, some]) => [product, some.map(({ finding }) => finding)]));
}

function pagesOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const pages = [...rulePages(findings).values()].flat();
  return new Map(pages.flatMap(({ items, page }) => items.map((finding) => [findingAnchor(finding), page])));
}

/** Full ids of the entries a finding points at. */
function entriesOf(finding: Finding): readonly string[] {
  return finding.places.flatMap((place: Place) => ('entry' in place ? [place.entry] : []));
}

/** Part of an address: `<rule>-<key>`. Kept: every row that a finding touches asks for it. */
export const findingAnchor = oncePer(({ rule, key }: Finding): string => slugOf(rule, key));
