/** The commented lines of a host: what could not become a rule, and why. */
import { flowLines, itemTitle } from './header.ts';
import type { Section } from './plan.ts';
import type { SortItems } from './sorted-items.ts';

/** Lines without a comment mark; none where everything is a rule. */
export function notRuleLines(section: Section, sort: SortItems): string[] {
  const lines = sort(section).others.flatMap(({ item, why }) => [itemTitle(item, why), ...flowLines(item)]);
  return lines.length === 0 ? [] : [`Host: ${section.name}: not rules`, ...lines];
}
