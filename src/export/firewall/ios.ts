/** Cisco IOS: object groups and, for each host, an extended named access list for each direction. */
import { oncePer } from '../../catalog/once-per.ts';
import { addressLine, headerLines, REPLACE_ONCE, shortComment, usedAddresses } from './header.ts';
import { itemComment } from './item-text.ts';
import { notRuleLines } from './not-rules.ts';
import { type Address, endsOf, type Item, type Plan, type PortSpan, type Section } from './plan.ts';
import { sortIpv4 as sort } from './sorted-items.ts';
import { summaryLines } from './summary.ts';
import { ascii, commentLines } from './text.ts';

const REMARK = 100;
const NONE: readonly (PortSpan | null)[] = [null];

export function writeIos(plan: Plan): readonly string[] {
  const used = usedAddresses(plan, sort, endsOf).v4;
  const header = headerLines(plan, sort, REPLACE_ONCE, [
    'For IPv4, IOS with object groups (12.4(20)T and later). NAME-IN is for packets to the host, NAME-OUT for ' +
      'packets from it, each in the direction of the first packet; apply them where its network is attached.',
    'An access list ends with a silent deny and knows no connections: add permits for answers (established, ' +
      'reflexive lists or inspection) and for everything else the host needs before you apply it.',
  ]);
  return [
    ...comments(header),
    ...used.flatMap((address) => [
      ...comments([addressLine(address)]),
      `object-group network ${address.ident}`,
      ` ${member(address)}`,
    ]),
    ...plan.sections.map(sectionText),
    'end',
  ];
}

/** Nothing in it asks which other hosts the file is for. */
const sectionText = oncePer((section: Section): string =>
  [
    ...comments([
      `Host: ${section.name}`,
      ...summaryLines(section, 'in', sort),
      ...summaryLines(section, 'out', sort),
    ]),
    ...accessLists(section, 'in'),
    ...accessLists(section, 'out'),
    ...comments(notRuleLines(section, sort)),
  ].join('\n'),
);

function member({ kind, v4 }: Address): string {
  if (kind === 'any') return 'any';
  if (v4.includes('-')) return `range ${v4.replace('-', ' ')}`;
  return v4 === '224.0.0.0/4' ? '224.0.0.0 240.0.0.0' : `host ${v4}`;
}

/** One list for each address: under "outside" and "no role" each component has its own. */
function accessLists(section: Section, direction: 'in' | 'out'): string[] {
  const items = sort(section).rules[direction];
  return [...Map.groupBy(items, ({ local }) => local)].flatMap(([local, own]) => [
    `ip access-list extended ${section.addresses.get(local)!.ident}-${direction.toUpperCase()}`,
    ...own.flatMap((item) => [
      noHelp(itemComment(item, '!')),
      ` remark ${safe(shortComment(item, REMARK))}`,
      ...entries(item, section).map((entry) => ` ${entry}`),
    ]),
    ' exit',
  ]);
}

/** An entry for each pair of addresses and each port or range: not every release takes lists of ports. */
function entries(item: Item, { addresses }: Section): string[] {
  const { source, destination } = endsOf(item);
  const name = (id: string) => `object-group ${addresses.get(id)!.ident}`;
  const [sports, dports] = [item.sourcePorts, item.ports].map((spans) => (spans.length > 0 ? spans : NONE));
  return source.flatMap((from) =>
    destination.flatMap((to) =>
      sports!.flatMap((sport) =>
        dports!.map((dport) =>
          [
            `permit ${item.transport} ${name(from)}`,
            portMatch(sport),
            name(to),
            portMatch(dport),
            item.icmp === null ? '' : String(item.icmp),
          ]
            .filter((word) => word !== '')
            .join(' '),
        ),
      ),
    ),
  );
}

function portMatch(span: PortSpan | null): string {
  if (span === null) return '';
  const [from, to] = span;
  return from === to ? `eq ${from}` : `range ${from} ${to}`;
}

function safe(text: string): string {
  return noHelp(ascii(text));
}

/** A question mark asks the router for help, wherever it stands. */
function noHelp(text: string): string {
  return text.replaceAll('?', '.');
}

function comments(lines: readonly string[]): string[] {
  return lines.flatMap((line) => commentLines('!', safe(line)));
}
