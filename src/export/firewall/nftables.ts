/** nftables: one table of its own that can be loaded again and again. */
import { oncePer } from '../../catalog/once-per.ts';
import { addressLine, headerLines, REPLACE_ONCE, shortComment, usedAddresses } from './header.ts';
import { itemComment } from './item-text.ts';
import { endsOnHost, isIcmp, type Item, type Plan, type PortSpan, type Section } from './plan.ts';
import { notRuleLines } from './not-rules.ts';
import { spanText } from './port-lists.ts';
import { refuseUsual, sortedBy } from './sorted-items.ts';
import { summaryLines } from './summary.ts';
import { ascii, commentLines } from './text.ts';

/** The kernel keeps 128 bytes of a comment, its end mark among them. */
const COMMENT = 120;

export function writeNftables(plan: Plan): readonly string[] {
  const table = tableName(plan);
  const used = usedAddresses(plan, sort, endsOnHost);
  const header = headerLines(plan, sort, REPLACE_ONCE, [
    ...(plan.host === null ? ['Load on each host; not for a router: there is no forward chain.'] : []),
    'For IPv4 (only ICMPv6 rules take IPv6). Delete the rules of roles you do not have: an empty set is refused.',
    `Load with: nft -f FILE. Loading it again replaces table ${table} and touches no other.`,
    'The rules allow, and the chains let everything else pass. To block what is not listed, set both policies to ' +
      'drop and take the # off the line for answers. Chains of other tables still have their say.',
    'Before you block: SSH, DNS, IPv6 (the table is inet, so its policies hold for IPv6 too) and everything else ' +
      'the host needs want rules of your own. What the host sends itself passes: the lines for lo.',
  ]);
  return [
    '#!/usr/sbin/nft -f',
    ...comments(header),
    '',
    ...used.v4.flatMap((a) => [...comments([addressLine(a)]), `define ${a.ident} = { ${a.v4} }`]),
    ...used.v6.flatMap((a) => [...comments([addressLine(a)]), `define ${a.ident}_V6 = { ${a.v6} }`]),
    '',
    `table inet ${table}`,
    `delete table inet ${table}`,
    `table inet ${table} {`,
    ...chain('input', 'in', plan),
    '',
    ...chain('output', 'out', plan),
    '}',
    ...plan.sections.flatMap(notRules),
  ];
}

/** A group of IPv4 is nothing that ICMPv6 reaches. */
const sort = sortedBy((item, section) => {
  const four =
    item.transport === 'icmpv6' && item.groups.some((id) => section.addresses.get(id)?.v6 === null);
  return [...refuseUsual(item, section), ...(four ? ['IPv6, and the group is of IPv4'] : [])];
});

const notRules = oncePer((section: Section) => comments(notRuleLines(section, sort)));

function tableName({ product, host }: Plan): string {
  const words = ascii(`portolan ${product.id} ${host ?? ''}`).toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '')
    .slice(0, 120);
}

function chain(hook: string, direction: 'in' | 'out', plan: Plan): string[] {
  const rules = plan.sections.flatMap((section) => {
    const items = sort(section).rules[direction];
    const title = plan.host === null && items.length > 0 ? comments([`Host: ${section.name}`], '    ') : [];
    const summary = comments(summaryLines(section, direction, sort), '    ');
    return [...title, ...summary, ...items.flatMap((item) => ruleLines(item, plan))];
  });
  return [
    `  chain ${hook} {`,
    `    type filter hook ${hook} priority 0; policy accept;`,
    `    ${direction === 'in' ? 'iif' : 'oif'} "lo" accept`,
    '    # ct state established,related accept',
    ...rules,
    '  }',
  ];
}

function ruleLines(item: Item, plan: Plan): string[] {
  const { source, destination } = endsOnHost(item, plan);
  const { transport } = item;
  const parts = [
    addressMatch('saddr', source, item, plan),
    addressMatch('daddr', destination, item, plan),
    isIcmp(item) ? icmpMatch(item) : '',
    item.sourcePorts.length > 0 ? `${transport} sport ${spans(item.sourcePorts)}` : '',
    item.ports.length > 0 ? `${transport} dport ${spans(item.ports)}` : '',
    `accept comment "${comment(item)}"`,
  ];
  return [noBackslash(itemComment(item, '    #')), `    ${parts.filter((part) => part !== '').join(' ')}`];
}

function addressMatch(field: string, ids: readonly string[], { transport }: Item, plan: Plan): string {
  if (ids.length === 0) return '';
  const six = transport === 'icmpv6';
  const names = ids.map((id) => `$${plan.addresses.get(id)!.ident}${six ? '_V6' : ''}`);
  const set = names.length === 1 ? names[0] : `{ ${names.join(', ')} }`;
  return `${six ? 'ip6' : 'ip'} ${field} ${set}`;
}

function icmpMatch({ transport, icmp }: Item): string {
  if (icmp !== null) return `${transport} type ${icmp}`;
  return `meta l4proto ${transport === 'icmpv6' ? 'ipv6-icmp' : 'icmp'}`;
}

function spans(ports: readonly PortSpan[]): string {
  return `{ ${ports.map((span) => spanText(span)).join(', ')} }`;
}

/** A string of nft ends at the next quote: it has no escapes. */
const comment = oncePer((item: Item): string =>
  noBackslash(shortComment(item, COMMENT).replaceAll('"', "'")),
);

function comments(lines: readonly string[], indent = ''): string[] {
  return lines.flatMap((line) => commentLines(`${indent}#`, noBackslash(ascii(line))));
}

/** A line that ends in a backslash would go on in the next one. */
function noBackslash(text: string): string {
  return text.replaceAll('\\', '/');
}
