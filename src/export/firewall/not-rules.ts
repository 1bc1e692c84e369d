/** The commented lines of a host: what could not become a rule, and why. */
import { flowLines, itemTitle, type Refuse } from './header.ts';
import type { Item, Section } from './plan.ts';

/** Lines without a comment mark; none where everything is a rule. */
export function notRuleLines(section: Section, refuse: Refuse): string[] {
  const lines = section.items.flatMap((item) => {
    const why = refuse(item, section);
    return why.length === 0 ? [] : [itemTitle(item, why), ...flowLines(item)];
  });
  return lines.length === 0 ? [] : [`Host: ${section.name}: not rules`, ...lines];
}

export function ruleItems(section: Section, refuse: Refuse, direction: Item['direction']): Item[] {
  return section.items.filter((item) => item.direction === direction && refuse(item, section).length === 0);
}
