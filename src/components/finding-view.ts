/** Findings as the pages show them: sign, name, and where they point. */
import { type CheckedReference, findingAnchor, isAuthored } from '../derive/findings/checked.ts';
import type { Finding, Place } from '../derive/findings/finding.ts';
import { printPortSpec } from '../schema/port-spec.ts';

/** Name and address of a place, without the base. */
export function placeLink(place: Place, reference: CheckedReference): { name: string; url: string } {
  const { catalog } = reference;
  if ('entry' in place) {
    const [component = '', anchor] = place.entry.split('#');
    const entry = catalog.entries.get(place.entry);
    const name = catalog.components.get(component)?.name ?? component;
    const port = entry ? `, ${entry.transports.join(' and ')} ${printPortSpec(entry.spec)}` : '';
    return { name: name + port, url: `/products/${component}/#${anchor}` };
  }
  const page = {
    component: () => catalog.components.get(place.id),
    product: () => catalog.products.get(place.id),
    guide: () => catalog.guides.get(place.id),
    source: () => catalog.sources.get(place.id),
  }[place.page]();
  const name = page && ('name' in page ? page.name : page.title);
  return { name: name ?? place.id, url: page?.url ?? '/' };
}

const urls = new WeakMap<Finding, string>();

/** Where a finding stands in full: an authored one on its page, a computed one among those of its rule. */
export function findingUrl(finding: Finding, reference: CheckedReference): string {
  const url = urls.get(finding) ?? makeUrl(finding, reference);
  urls.set(finding, url);
  return url;
}

function makeUrl(finding: Finding, reference: CheckedReference): string {
  const [first] = finding.places;
  if (isAuthored(finding) && first) {
    return `${placeLink(first, reference).url.replace(/#.*$/, '')}#findings`;
  }
  return `/findings/rules/${finding.rule}/${rulePage(finding, reference)}#${findingAnchor(finding)}`;
}

/** Findings of a rule on one page of its list. */
export const FINDINGS_A_PAGE = 12;

function rulePage(finding: Finding, reference: CheckedReference): string {
  const page = Math.floor((placesInRule(reference).get(finding) ?? 0) / FINDINGS_A_PAGE) + 1;
  return page === 1 ? '' : `page-${page}/`;
}

const ranks = new WeakMap<CheckedReference, ReadonlyMap<Finding, number>>();

/** The how-manyeth of its rule each finding is. */
function placesInRule(reference: CheckedReference): ReadonlyMap<Finding, number> {
  const known = ranks.get(reference);
  if (known) return known;
  const byRule = Map.groupBy(reference.findings, (finding) => finding.rule);
  const ranked = new Map(
    [...byRule.values()].flatMap((own) => own.map((finding, i) => [finding, i] as const)),
  );
  ranks.set(reference, ranked);
  return ranked;
}

/** Of a rule: all its findings, and how many touch each product, in the catalog's order of products. */
export interface RuleCounts {
  readonly findings: number;
  readonly byProduct: readonly (readonly [product: string, count: number])[];
}

/** Rules without a finding are missing. */
export function findingCounts({ findings, catalog }: CheckedReference): ReadonlyMap<string, RuleCounts> {
  const order = [...catalog.products.keys()];
  return new Map(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => {
      const groups = Map.groupBy(
        own.flatMap(({ products }) => [...new Set(products)]),
        (product) => product,
      );
      const byProduct = order.flatMap((id) => {
        const count = groups.get(id)?.length;
        return count ? [[id, count] as const] : [];
      });
      return [rule, { findings: own.length, byProduct }];
    }),
  );
}

/** The sentence of a finding, cut where it would weigh more than the row it explains. */
export function findingTip({ message }: Finding): string {
  return message.length <= 200 ? message : `${message.slice(0, 199)}…`;
}
