/**
 * Windows: a PowerShell script of New-NetFirewallRule. The keywords RPC and RPCEPMap are for inbound TCP only; at the
 * caller's side dynamic ports have no name.
 */
import { oncePer } from '../../catalog/once-per.ts';
import { addressLine, flowTexts, headerLines, REPLACE_ONCE, usedAddresses } from './header.ts';
import { displayName } from './display-name.ts';
import { itemComment } from './item-text.ts';
import { notRuleLines } from './not-rules.ts';
import { endsOf, type Ends, endsOnHost, type Item, type Plan, type Section, UNADDRESSED } from './plan.ts';
import { spanText } from './port-lists.ts';
import { refuseUsual, sortedBy } from './sorted-items.ts';
import { summaryLines } from './summary.ts';
import { ascii, clip, commentLines } from './text.ts';

const PROTOCOLS = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMPv4', icmpv6: 'ICMPv6', unstated: 'Any' } as const;
const OTHER_SYSTEMS: ReadonlySet<string | null> = new Set(['unix', 'dos', 'firmware']);
const NO_REMOTE =
  'From any address: Windows may refuse 0.0.0.0 for a remote address, and a booting client has no other.';
const DESCRIPTION = 900;

export function writeWindows(plan: Plan): readonly string[] {
  const group = quoted(groupName(plan));
  const names = new Set<string>();
  const used = usedAddresses(plan, sort, endsHere);
  const header = headerLines(plan, sort, REPLACE_ONCE, [
    'Run in PowerShell as an administrator. Running it again adds the rules again: take them away first, with the ' +
      'command below.',
    'Windows lets everything out unless told otherwise: outbound rules matter where that default is changed.',
    'RPC and RPCEPMap are Windows’ own names for the dynamic RPC ports and the endpoint mapper (inbound TCP only).',
  ]);
  return [
    ...comments(header),
    '',
    `$Group = ${group}`,
    '# To take these rules away: Remove-NetFirewallRule -Group $Group',
    ...used.v4.flatMap((address) => [
      ...comments([addressLine(address)]),
      `${variable(address.id, plan)} = @(${quoted(address.kind === 'any' ? 'Any' : address.v4)})`,
    ]),
    ...used.v6.flatMap((address) => [
      ...comments([addressLine(address)]),
      `${variable(address.id, plan, true)} = @(${quoted(address.kind === 'any' ? 'Any' : address.v6!)})`,
    ]),
    ...plan.sections.flatMap((section) => sectionLines(section, plan, names)),
  ];
}

const sort = sortedBy((item, section) => [
  ...refuseUsual(item, section).filter((_, i) => item.reasons[i] !== 'no-range' || !hasKeyword(item)),
  ...(OTHER_SYSTEMS.has(section.os) ? [`the host does not run Windows (${section.os})`] : []),
]);

function hasKeyword({ rpc, direction }: Item): boolean {
  return rpc !== null && direction === 'in';
}

function groupName({ product, sections, host }: Plan): string {
  return `Portolan: ${product.name}${host === null ? '' : ` - ${sections.map(({ name }) => name).join(', ')}`}`;
}

function sectionLines(section: Section, plan: Plan, names: Set<string>): string[] {
  const { rules } = sort(section);
  return [
    '',
    headOf(section),
    ...[...rules.in, ...rules.out].flatMap((item) => [
      itemComment(item, '#'),
      ...comments(item.remote.includes(UNADDRESSED) ? [NO_REMOTE] : []),
      ruleLine(item, displayName(item, section, plan, names), plan),
    ]),
    ...notRules(section),
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

function ruleLine(item: Item, name: string, plan: Plan): string {
  const inbound = item.direction === 'in';
  const { source, destination } = endsHere(item, plan);
  const [here, there] = inbound ? [destination, source] : [source, destination];
  const ports = inbound && item.rpc !== null ? [item.rpc] : item.ports.map((span) => spanText(span));
  const sourcePorts = item.sourcePorts.map((span) => spanText(span));
  const words: (readonly [string, string])[] = [
    ['DisplayName', quoted(name)],
    ['Group', '$Group'],
    ['Description', description(item)],
    ['Direction', inbound ? 'Inbound' : 'Outbound'],
    ['Action', 'Allow'],
    ['Profile', 'Any'],
    ['Protocol', PROTOCOLS[item.transport]],
    ['LocalPort', list(inbound ? ports : sourcePorts)],
    ['RemotePort', list(inbound ? sourcePorts : ports)],
    ['IcmpType', item.transport.startsWith('icmp') ? String(item.icmp ?? 'Any') : ''],
    ['LocalAddress', sum(here, item, plan)],
    ['RemoteAddress', sum(there, item, plan)],
  ];
  const given = words.filter(([, value]) => value !== '').map(([name, value]) => `-${name} ${value}`);
  return `New-NetFirewallRule ${given.join(' ')}`;
}

const description = oncePer((item: Item): string =>
  quoted(clip(ascii(flowTexts(item).join(' / ')), DESCRIPTION)),
);

/** Without the source that Windows may not take. */
function endsHere(item: Item, plan: Plan): Ends {
  const { source, destination } = localEnds(item, plan);
  return { source: source.includes(UNADDRESSED) ? [] : source, destination };
}

/** Windows takes no group or broadcast for a local address: there the rule holds for all that the host is sent. */
function localEnds(item: Item, plan: Plan): Ends {
  if (item.groups.length === 0 || item.direction !== 'in') return endsOnHost(item, plan);
  return { source: endsOf(item).source, destination: [] };
}

function list(ports: readonly string[]): string {
  return ports.map(quoted).join(',');
}

function sum(ids: readonly string[], { transport }: Item, plan: Plan): string {
  const names = ids.map((id) => variable(id, plan, transport === 'icmpv6'));
  return names.length > 1 ? `(${names.join(' + ')})` : names.join('');
}

/** The ending keeps clear of variables that PowerShell has itself, such as $Host. */
function variable(id: string, plan: Plan, six = false): string {
  const words = plan.addresses.get(id)!.ident.split('_');
  const name = words.map((word) => word.slice(0, 1) + word.slice(1).toLowerCase()).join('');
  return `$${name}${six ? 'AddressV6' : 'Address'}`;
}

/** Quotes doubled (curly ones are plain by then); Windows refuses `|` in the texts of a rule. */
function quoted(text: string): string {
  return `'${ascii(text).replaceAll('|', '/').replaceAll("'", "''")}'`;
}

function comments(lines: readonly string[]): string[] {
  return lines.flatMap((line) => commentLines('#', ascii(line)));
}
