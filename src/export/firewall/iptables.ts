/** iptables-restore: two chains of our own. The format has no variables, so addresses stand in a table on top. */
import { oncePer } from '../../catalog/once-per.ts';
import { headerLines, shortComment, usedAddresses } from './header.ts';
import { itemComment } from './item-text.ts';
import { notRuleLines } from './not-rules.ts';
import { type Address, endsOnHost, type Item, type Plan, type PortSpan, type Section } from './plan.ts';
import { chunks, spanText } from './port-lists.ts';
import { sortIpv4 as sort } from './sorted-items.ts';
import { summaryLines } from './summary.ts';
import { ascii, commentLines } from './text.ts';

const CHAINS = { in: 'PORTOLAN-IN', out: 'PORTOLAN-OUT' } as const;
/** What `-m comment` and `-m multiport` take. */
const COMMENT = 255;
const MULTIPORT = 15;
const REPLACE =
  'Addresses are placeholders from nets set aside for documents. Put your own in their place: replace each ' +
  'everywhere in this file. None is the beginning of another.';

export function writeIptables(plan: Plan): readonly string[] {
  const used = usedAddresses(plan, sort, endsOnHost).v4;
  const header = headerLines(plan, sort, REPLACE, [
    ...(plan.host === null ? ['Load on each host; not for a router: there is no forward chain.'] : []),
    'For IPv4. Load with: iptables-restore --noflush FILE. Loading it again replaces the two chains and nothing ' +
      'else. For two hosts on one machine, rename the chains in one of the files.',
    `Nothing uses them until you say so: iptables -A INPUT -j ${CHAINS.in}; iptables -A OUTPUT -j ${CHAINS.out}. ` +
      'They only allow; to block what is not listed, end INPUT and OUTPUT with rules that accept what the host ' +
      'sends itself (-i lo in INPUT, -o lo in OUTPUT) and established connections, and drop the rest.',
    'Before you block: SSH, DNS and everything else the host needs want rules of your own. IPv6 has its own ' +
      'tables (ip6tables), which this file leaves alone.',
  ]);
  return [
    ...comments([...header, ...(used.length > 0 ? ['Replace each everywhere in this file:'] : [])]),
    ...comments(used.flatMap(replaceLine)),
    '*filter',
    `:${CHAINS.in} - [0:0]`,
    `:${CHAINS.out} - [0:0]`,
    ...plan.sections.flatMap((section) => [
      headOf(section),
      ...(['in', 'out'] as const).flatMap((direction) =>
        sort(section).rules[direction].flatMap((item) => [
          itemComment(item, '#'),
          ...ruleLines(item, CHAINS[direction], plan),
        ]),
      ),
      ...notRules(section),
    ]),
    'COMMIT',
  ];
}

const headOf = oncePer((section: Section): string =>
  comments([
    `Host: ${section.name}`,
    ...summaryLines(section, 'in', sort),
    ...summaryLines(section, 'out', sort),
  ]).join('\n'),
);

const notRules = oncePer((section: Section) => comments(notRuleLines(section, sort)));

function replaceLine({ kind, v4, ident, name }: Address): string[] {
  return kind === 'none' ? [] : [`  ${v4} = ${ident}: ${name}`];
}

/** A line for each pair of addresses, source port and list of ports: no sets, and one multiport in a line. */
function ruleLines(item: Item, chain: string, plan: Plan): string[] {
  const { source, destination } = endsOnHost(item, plan);
  const ports = chunks(item.ports, MULTIPORT).map((spans) => portMatch('dport', spans));
  const sourcePorts =
    item.sourcePorts.length === 0 ? [''] : item.sourcePorts.map((span) => portMatch('sport', [span]));
  const type = item.icmp === null ? '' : ` --icmp-type ${item.icmp}`;
  const [froms, tos] = [matches('s', source, plan), matches('d', destination, plan)];
  const end = ` -m comment --comment "${comment(item)}" -j ACCEPT`;
  return froms.flatMap((from) =>
    tos.flatMap((to) =>
      sourcePorts.flatMap((sport) =>
        ports.map((dport) => `-A ${chain}${from}${to} -p ${item.transport}${type}${sport}${dport}${end}`),
      ),
    ),
  );
}

/** Like all that may be missing in a line, with the blank before it. */
function matches(flag: 's' | 'd', ids: readonly string[], plan: Plan): readonly string[] {
  if (ids.length === 0) return [''];
  return ids.map((id) => addressMatch(flag, plan.addresses.get(id)!));
}

function addressMatch(flag: 's' | 'd', { kind, v4 }: Address): string {
  if (kind === 'none') return ` -${flag} ${v4}/32`;
  return v4.includes('-') ? ` -m iprange --${flag === 's' ? 'src' : 'dst'}-range ${v4}` : ` -${flag} ${v4}`;
}

function portMatch(flag: 'sport' | 'dport', ports: readonly PortSpan[]): string {
  if (ports.length === 0) return '';
  const list = ports.map((span) => spanText(span, ':')).join(',');
  return ports.length === 1 ? ` --${flag} ${list}` : ` -m multiport --${flag}s ${list}`;
}

/** Its reader knows quotes and backslashes, so none of them stays. */
const comment = oncePer((item: Item): string =>
  shortComment(item, COMMENT).replaceAll(/["`]/g, "'").replaceAll('\\', '/'),
);

function comments(lines: readonly string[]): string[] {
  return lines.flatMap((line) => commentLines('#', ascii(line)));
}
