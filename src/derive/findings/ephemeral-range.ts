/**
 * Fixed ports that the computer's own system may give to something else first.
 *
 * Input: entries that listen (mirrored ones too) with fixed numbers, alternatives included, on host roles
 * that their component is always on (`runsOn`), by the role's operating system: Windows hands out 1025–5000
 * before Vista and Server 2008 (Microsoft, KB 812873) and 49152–65535 since then (KB 929851), Linux
 * 32768–60999 (net.ipv4.ip_local_port_range). Other systems have ranges of their own or none, and an
 * unstated one cannot be judged: no finding, but `ephemeralRangesHolding` for a sentence on the port's page.
 *
 * One finding a component and range of a system, with all its entries in it.
 */
import type { Component, Entry } from '../../catalog/model.ts';
import {
  compareRanges,
  distinctRanges,
  fixedRanges,
  type PortRange,
  printRange,
} from '../../schema/port-spec.ts';
import type { HostRole } from '../../schema/product.ts';
import { listWords } from '../list-words.ts';
import { countWords, rangeWords } from '../words.ts';
import { entriesOn, type Reference } from '../reference.ts';
import type { Finding, FindingRule } from './finding.ts';
import { entryPorts, portWords, productName, slugOf } from './parties.ts';
import { portTransports, type PortTransport } from './holders.ts';

const RULE = 'ephemeral-range';

/** Ports that a title names one by one. */
const MOST = 3;

/** Ports that a system hands out for outgoing connections. */
export interface EphemeralRange {
  readonly id: string;
  readonly os: HostRole['os'];
  /** As in "Windows since Vista and Server 2008". */
  readonly system: string;
  readonly range: PortRange;
  /** Who says so. */
  readonly authority: string;
  /** What keeps ports from being handed out, as a sentence. */
  readonly reserve: (ports: readonly PortRange[], transports: readonly PortTransport[]) => string;
}

const EPHEMERAL_RANGES: readonly EphemeralRange[] = [
  {
    id: 'windows-before-vista',
    os: 'windows',
    system: 'Windows before Vista and Server 2008',
    range: { from: 1025, to: 5000 },
    authority: 'Microsoft KB 812873',
    reserve: (ports) =>
      `Add ${listWords(ports.map(({ from, to }) => `${from}-${to}`))} to the value ReservedPorts under HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters and restart.`,
  },
  {
    id: 'windows-since-vista',
    os: 'windows',
    system: 'Windows since Vista and Server 2008',
    range: { from: 49152, to: 65535 },
    authority: 'Microsoft KB 929851',
    reserve: (ports, transports) =>
      `Run ${listWords(transports.flatMap((transport) => ports.map((range) => excluded(range, transport))))}.`,
  },
  {
    id: 'linux',
    os: 'unix',
    system: 'Linux',
    range: { from: 32768, to: 60999 },
    authority: 'Linux kernel, ip-sysctl',
    reserve: (ports) =>
      `On Linux, add ${ports.map(printRange).join(',')} to net.ipv4.ip_local_reserved_ports; other UNIX systems have ranges of their own.`,
  },
];

function excluded({ from, to }: PortRange, transport: PortTransport): string {
  return `"netsh int ipv4 add excludedportrange protocol=${transport} startport=${from} numberofports=${to - from + 1}"`;
}

/** Ranges in which at least one number of `range` lies, of all systems. */
export function ephemeralRangesHolding(range: PortRange): readonly EphemeralRange[] {
  return EPHEMERAL_RANGES.filter((known) => common(range, known.range) !== null);
}

export const ephemeralRange: FindingRule = {
  id: RULE,
  severity: 'warning',
  name: 'In the dynamic range',
  sign: '!',
  finds: 'A fixed port that the system of its computer may hand out to an outgoing connection.',
  explains: [
    'A system gives outgoing connections ports from a range of its own. If a service wants a fixed port of that range, it may be taken when the service starts.',
    'The ranges are the defaults of the makers: Windows before Vista and Server 2008 uses 1025–5000, Windows since then 49152–65535, Linux 32768–60999. They can be changed, and each system has a way to reserve single ports.',
    'The document has to say which system the component runs on. Where it does not, the page of the port names the ranges that hold it.',
    'Reported are ports on which a component listens; source ports and dynamic ports belong into such a range.',
  ],
  check: (reference) =>
    [...reference.catalog.components.values()].flatMap((component) => {
      const systems = systemsOf(component, reference);
      return EPHEMERAL_RANGES.filter(({ os }) => systems.has(os)).flatMap((known) =>
        toFinding(component, known, reference),
      );
    }),
};

function systemsOf(component: Component, reference: Reference): ReadonlySet<HostRole['os']> {
  const roles = reference.catalog.products.get(component.product)?.hostRoles ?? [];
  return new Set(roles.filter(({ id }) => component.runsOn.includes(id)).map(({ os }) => os));
}

function toFinding(component: Component, known: EphemeralRange, reference: Reference): readonly Finding[] {
  const within = (entry: Entry) =>
    fixedRanges(entry.spec).flatMap((range) => common(range, known.range) ?? []);
  const entries = entriesOn(reference, component).filter(
    (entry) => entry.side === 'listens' && within(entry).length > 0,
  );
  if (entries.length === 0) return [];
  const ports = inOrder(entries.flatMap(within));
  const words = listWords(entries.map((entry) => portWords(entry.transports, within(entry))));
  const transports = (['tcp', 'udp'] as const).filter((transport) =>
    entries.some((entry) => portTransports(entry).some((t) => t === transport || t === 'unstated')),
  );
  return [
    {
      rule: RULE,
      severity: 'warning',
      key: slugOf(component.id, known.id),
      products: [component.product],
      title: `${ports.length > MOST ? countWords(ports.length, 'port') : listWords(ports.map(rangeWords))} in ${rangeWords(known.range)}`,
      message: `${component.name} of ${productName(reference, component.product)} listens on ${words}, and ${known.system} hands out ${rangeWords(known.range)} to outgoing connections.`,
      hint: known.reserve(ports, transports),
      places: entries.map((entry) => ({ entry: entry.id })),
      statements: [
        { by: known.authority, says: `${known.system}: ${rangeWords(known.range)} by default.` },
        ...entries.map((entry) => ({
          by: { entry: entry.id },
          says: `${component.name} listens on ${entryPorts(entry)}. ${entry.purpose}.`,
        })),
      ],
      conclusion: `Matters if the computer runs ${known.system} with its default range: another program may have the port when ${component.name} wants it.`,
      ports,
    },
  ];
}

function common(a: PortRange, b: PortRange): PortRange | null {
  const range = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return range.from <= range.to ? range : null;
}

/** Ranges in order, each once. */
function inOrder(ranges: readonly PortRange[]): readonly PortRange[] {
  return distinctRanges(ranges).toSorted(compareRanges);
}
