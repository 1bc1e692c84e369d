/** Lists of ports to paste, for each host and each other end; then what stands behind them. */
import { oncePer } from '../../catalog/once-per.ts';
import { flowLines, headerLines, itemTitle } from './header.ts';
import { notRuleLines } from './not-rules.ts';
import { isIcmp, type Item, type Plan, type Section } from './plan.ts';
import { spanText, united } from './port-lists.ts';
import { sortUsual as sort } from './sorted-items.ts';
import { oneLine } from './text.ts';

export function writePlain(plan: Plan): readonly string[] {
  return [
    ...headerLines(plan, sort, 'Lists to paste. Names stand for addresses.', []).map(oneLine),
    ...plan.sections.map(sectionText),
  ];
}

const sectionText = oncePer((section: Section): string => {
  const lines = [
    ...totalLines(section, 'in'),
    ...totalLines(section, 'out'),
    ...directionLines(section, 'in'),
    ...directionLines(section, 'out'),
    ...listed(notRuleLines(section, sort)),
  ];
  return ['', `Host: ${oneLine(section.name)}`, ...lines].join('\n');
});

/** All ports of a direction, whoever is at the other end. */
function totalLines(section: Section, direction: 'in' | 'out'): string[] {
  const items = sort(section).rules[direction];
  if (items.length === 0) return [];
  return [
    `  ${direction === 'in' ? 'Inbound' : 'Outbound'} in all`,
    ...portLists(items).map((line) => `    ${line}`),
  ];
}

/** Items with the same ends share their lists. */
function directionLines(section: Section, direction: 'in' | 'out'): string[] {
  const byEnds = Map.groupBy(sort(section).rules[direction], (item) => endsTitle(item, section));
  return [...byEnds].flatMap(([title, items]) => [
    `  ${title}`,
    ...portLists(items).map((line) => `    ${line}`),
    ...items.flatMap((item) => listed([itemTitle(item, []), ...flowLines(item)]).map((line) => `  ${line}`)),
  ]);
}

function endsTitle(item: Item, section: Section): string {
  const names = (ids: readonly string[]) =>
    ids.map((id) => oneLine(section.addresses.get(id)!.name)).join(' or ');
  const local = names([item.local]);
  const where = local === oneLine(section.name) ? '' : ` (${local})`;
  const groups = item.groups.length > 0 ? `, sent to ${names(item.groups)}` : '';
  const ports = item.sourcePorts.map((span) => spanText(span)).join(',');
  const from = ports === '' ? '' : `, from source port ${ports}`;
  const word = item.direction === 'in' ? 'Inbound from' : 'Outbound to';
  return `${word} ${names(item.remote)}${where}${groups}${from}`;
}

const ORDER = ['tcp', 'udp', 'icmp', 'icmpv6'] as const;

/** `tcp: 80,443,8530`, a line for each transport. */
function portLists(items: readonly Item[]): string[] {
  const transports = new Set(items.map(({ transport }) => transport));
  return ORDER.filter((transport) => transports.has(transport)).map((transport) => {
    const same = items.filter((item) => item.transport === transport);
    const list = isIcmp({ transport })
      ? [...new Set(same.map(({ icmp }) => (icmp === null ? 'any type' : `type ${icmp}`)))]
      : united(same.flatMap(({ ports }) => ports)).map((span) => spanText(span));
    return `${transport}: ${list.join(',')}`;
  });
}

/** A name begins no line: a mark does. What stands behind a rule is set in. */
function listed(lines: readonly string[]): string[] {
  return lines.map((line) => (line.startsWith('- ') ? `    ${oneLine(line)}` : `  - ${oneLine(line)}`));
}
