/** Which items of a host are rules in a dialect. Found once for a host: every part of its files asks. */
import { oncePer } from '../../catalog/once-per.ts';
import { type Item, REASON_WORDS, type Section } from './plan.ts';

/** Why an item is no rule in a dialect; empty for a rule. */
export type Refuse = (item: Item, section: Section) => readonly string[];

export interface SortedItems {
  /** By direction; what has none is never a rule. */
  readonly rules: Readonly<Record<'in' | 'out', readonly Item[]>>;
  readonly others: readonly { readonly item: Item; readonly why: readonly string[] }[];
}

export type SortItems = (section: Section) => SortedItems;

export const refuseUsual: Refuse = ({ reasons }) => reasons.map((reason) => REASON_WORDS[reason]);

/** Dialects with addresses of IPv4 only. */
const refuseIpv6: Refuse = (item, section) => [
  ...refuseUsual(item, section),
  ...(item.transport === 'icmpv6' ? ['IPv6, and this file is for IPv4'] : []),
];

export function sortedBy(refuse: Refuse): SortItems {
  return oncePer((section) => {
    const asked = section.items.map((item) => ({ item, why: refuse(item, section) }));
    const rules = asked.filter(({ why }) => why.length === 0).map(({ item }) => item);
    return {
      rules: {
        in: rules.filter(({ direction }) => direction === 'in'),
        out: rules.filter(({ direction }) => direction === 'out'),
      },
      others: asked.filter(({ why }) => why.length > 0),
    };
  });
}

export const sortUsual = sortedBy(refuseUsual);
export const sortIpv4 = sortedBy(refuseIpv6);
