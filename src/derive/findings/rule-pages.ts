/** The pages on which the findings of each rule stand in full. */
import { type Slice, weighedSlices } from '../slices.ts';
import type { Finding } from './finding.ts';

/** Findings of a rule on one page of its list, and statements: some name a hundred ports. */
const FINDINGS_A_PAGE = 12;
const STATEMENTS_A_PAGE = 240;
/** Statements of a finding that its rule's page shows. */
export const STATEMENTS_SHOWN = 40;

/** The pages of each rule's list, by the rule's id; none for a rule without a finding. */
export function rulePages(findings: readonly Finding[]): ReadonlyMap<string, readonly Slice<Finding>[]> {
  return new Map(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => [
      rule,
      weighedSlices(own, [FINDINGS_A_PAGE, STATEMENTS_A_PAGE], ({ statements }) => [
        1,
        Math.min(statements.length, STATEMENTS_SHOWN),
      ]),
    ]),
  );
}
