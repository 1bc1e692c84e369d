/** Findings as the pages show them: sign, name, and where they point. */
import { type CheckedReference, findingAnchor, isAuthored } from '../derive/findings/checked.ts';
import type { Finding, Place } from '../derive/findings/finding.ts';
import { sliceParam, weighedSlices } from '../derive/slices.ts';
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

/** Where a finding stands in full: an authored one on its page, a computed one among those of its rule. */
export function findingUrl(finding: Finding, reference: CheckedReference): string {
  const [first] = finding.places;
  if (isAuthored(finding) && first) {
    return `${placeLink(first, reference).url.replace(/#.*$/, '')}#findings`;
  }
  const page = reference.findingPages.get(findingAnchor(finding)) ?? 1;
  const path = page === 1 ? '' : `${sliceParam(page)}/`;
  return `/findings/rules/${finding.rule}/${path}#${findingAnchor(finding)}`;
}

/**
 * Checks on the page of a component or port, statements of them, and letters of their sentences, which in a large
 * reference name two dozen components of others; no page of the shipped content has as many.
 */
const CHECKS_IN_FULL = 12;
const STATEMENTS_IN_FULL = 32;
const LETTERS_IN_FULL = 1800;

/**
 * How many findings a page shows in full before the rest is a line each, with the way to where they stand in full.
 * @param most so many statements of a finding are shown at most
 */
export function findingsInFull(
  findings: readonly Pick<Finding, 'message' | 'statements'>[],
  most: number,
): number {
  const limits = [CHECKS_IN_FULL, STATEMENTS_IN_FULL, LETTERS_IN_FULL];
  const [first] = weighedSlices(findings, limits, ({ statements, message }) => [
    1,
    Math.min(statements.length, most),
    message.length,
  ]);
  return first?.items.length ?? 0;
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
