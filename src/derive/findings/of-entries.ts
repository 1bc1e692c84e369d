/** Findings of some entries, each once, and the sign each goes by. */
import type { Entry } from '../../catalog/model.ts';
import { type PortRange, rangesMeet } from '../../schema/port-spec.ts';
import type { Reference } from '../reference.ts';
import { type CheckedReference, isAuthored } from './checked.ts';
import type { Finding, FindingRule } from './finding.ts';

export function signOf(finding: Finding, reference: CheckedReference): Pick<FindingRule, 'sign' | 'name'> {
  return reference.rules.find((rule) => rule.id === finding.rule)!;
}

/** Discrepancies and misprints of some entries, each once. */
export function findingsOf(entries: readonly Entry[], reference: Reference) {
  const unique = [...new Set(entries)];
  return {
    discrepancies: [
      ...new Set(unique.flatMap((entry) => reference.discrepanciesOf.get(entry.mirrors ?? entry.id) ?? [])),
    ],
    errata: unique.flatMap((entry) => entry.errata.map((erratum) => ({ erratum, entry }))),
  };
}

/**
 * Computed findings that touch some entries, each once.
 * @param about only those about a port of this range, for a port's page
 */
export function checksOf(
  entries: readonly Entry[],
  reference: CheckedReference,
  about?: PortRange,
): readonly Finding[] {
  const found = entries.flatMap((entry) => reference.findingsOf.get(entry.id) ?? []);
  return [...new Set(found)].filter((finding) => !isAuthored(finding) && isAbout(finding, about));
}

function isAbout({ ports }: Finding, range: PortRange | undefined): boolean {
  if (!range || ports.length === 0) return true;
  return ports.some((port) => rangesMeet(port, range));
}
