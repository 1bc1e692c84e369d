/**
 * Input: every authored entry. Output: one finding for each value that no network can have. The
 * schema refuses most of them while a page is read; this guards what only holds between fields.
 */
import { type Catalog, type Entry, UNSTATED } from '../../catalog/model.ts';
import { fixedRanges, MAX_PORT, MIN_PORT, type PortRange, type PortSpec } from '../../schema/port-spec.ts';
import { listWords } from '../list-words.ts';
import { componentName, entryOf, entryWords, transportWords } from '../port-words.ts';
import { rangeWords } from '../words.ts';
import type { Finding, FindingRule } from './finding.ts';

export const impossibleValue: FindingRule = {
  id: 'impossible-value',
  severity: 'error',
  name: 'Impossible value',
  sign: '!',
  finds: 'A value that no network can have, or two that cannot stand together.',
  explains: [
    'Ports run from 1 to 65535 (RFC 6335). TCP connects two ends (RFC 9293), so neither multicast nor broadcast goes over it. Multicast groups of IPv4 are 224.0.0.0 to 239.255.255.255 (RFC 5771).',
    'ICMP and ICMPv6 have types and no ports (RFC 792, RFC 4443); TCP and UDP have ports and no types.',
    'A port that never leaves its computer has no peer on another one. That is reported only where the host roles of both components are known and none is common.',
    'Where a document prints such a value, write the careful reading and note what is printed as an erratum.',
  ],
  check: ({ catalog }) =>
    [...catalog.entries.values()].flatMap((entry) =>
      problemsOf(entry, catalog).map((problem) => finding(entry, problem, catalog)),
    ),
};

interface Problem {
  /** Unique among the problems of an entry. */
  readonly key: string;
  readonly title: string;
  /** Follows "TCP 402 of AClient". */
  readonly says: string;
  readonly hint: string;
  readonly because: string;
}

function finding(entry: Entry, problem: Problem, catalog: Catalog): Finding {
  return {
    rule: 'impossible-value',
    severity: 'error',
    key: `${entry.id}-${problem.key}`,
    products: [entry.product],
    title: problem.title,
    message: `${entryOf(entry, catalog)} ${problem.says}.`,
    hint: problem.hint,
    places: [{ entry: entry.id }],
    statements: [{ by: { entry: entry.id }, says: `${entryWords(entry, catalog)}. ${entry.purpose}` }],
    conclusion: `Matters if the value reaches a rule: ${problem.because}`,
    ports: fixedRanges(entry.spec).filter(isPossible),
  };
}

function problemsOf(entry: Entry, catalog: Catalog): readonly Problem[] {
  return [
    ...badPorts(entry),
    ...badTransport(entry),
    ...entry.groups.flatMap(({ range }) => badGroup(range)),
    ...badIcmp(entry),
    ...badScope(entry, catalog),
  ];
}

function badPorts(entry: Entry): readonly Problem[] {
  const specs: readonly (PortSpec | null | undefined)[] = [
    entry.spec,
    entry.allowed,
    entry.default,
    entry.replyPort,
    ...entry.peers.map((peer) => peer.sourcePort),
    ...entry.settings.flatMap((setting) => [setting.for, setting.default, setting.allowed]),
  ];
  const ranges = specs.flatMap((spec) => (spec ? rangesOf(spec) : [])).filter((range) => !isPossible(range));
  const words = [...new Set(ranges.map(rangeWords))];
  return words.map((range) => ({
    key: `port-${range}`,
    title: `Port ${range}`,
    says: `names port ${range}, and ports run from ${MIN_PORT} to ${MAX_PORT}`,
    hint: 'Write the careful reading and add an erratum with what is printed.',
    because: 'no packet can carry such a number.',
  }));
}

function rangesOf(spec: PortSpec): readonly PortRange[] {
  return spec.kind === 'dynamic' ? (spec.range ? [spec.range] : []) : fixedRanges(spec);
}

function isPossible({ from, to }: PortRange): boolean {
  return from >= MIN_PORT && from <= to && to <= MAX_PORT;
}

function badTransport(entry: Entry): readonly Problem[] {
  if (!entry.transports.includes('tcp')) return [];
  const cast = entry.cast ?? (entry.groups.length > 0 ? 'multicast' : null);
  if (cast === null) return [];
  return [
    {
      key: 'cast',
      title: `${cast === 'multicast' ? 'Multicast' : 'Broadcast'} over TCP`,
      says: `is ${cast} over ${transportWords(entry)}, and TCP connects only two ends`,
      hint: 'Write transport: udp where the document prints it, else unstated; with both transports, write two entries.',
      because: `a TCP connection cannot be ${cast}.`,
    },
  ];
}

function badGroup(range: string): readonly Problem[] {
  const ends = range.split('-').map((address) => address.split('.').map(Number));
  const values = ends.map((bytes) => bytes.reduce((sum, byte) => sum * 256 + byte, 0));
  const [from = 0, to = from] = values;
  const problem = (says: string, because: string): readonly Problem[] => [
    {
      key: `group-${range}`,
      title: `Group ${range}`,
      says: `names the multicast group ${range.replace('-', '–')}, ${says}`,
      hint: 'Write the careful reading and add an erratum with what is printed.',
      because,
    },
  ];
  if (ends.flat().some((byte) => byte > 255))
    return problem('which has a number above 255', 'it is no address.');
  if (from > to) return problem('which runs backwards', 'such a range holds nothing.');
  if (ends.some(([first = 0]) => first < 224 || first > 239))
    return problem(
      'which is outside 224.0.0.0–239.255.255.255',
      'routers take it for a host and not for a group.',
    );
  return [];
}

function badIcmp(entry: Entry): readonly Problem[] {
  const icmp = entry.transports.some((transport) => transport === 'icmp' || transport === 'icmpv6');
  const hasPort = fixedRanges(entry.spec).length > 0 || entry.spec.kind === 'dynamic';
  if (icmp && hasPort) {
    return [
      {
        key: 'icmp-port',
        title: 'ICMP with a port',
        says: 'has a port over ICMP, which has none',
        hint: 'Write port: none, and the type under icmp; if a port is meant, write its transport.',
        because: 'a rule for ICMP takes a type and no port.',
      },
    ];
  }
  if (!icmp && entry.icmp !== null && !entry.transports.includes('unstated')) {
    return [
      {
        key: 'icmp-type',
        title: 'ICMP type without ICMP',
        says: `has the ICMP type ${entry.icmp} over ${entry.transports.join(' and ')}, which has no types`,
        hint: 'Delete icmp, or write transport: icmp and port: none.',
        because: 'a rule for TCP or UDP takes a port and no type.',
      },
    ];
  }
  return [];
}

function badScope(entry: Entry, catalog: Catalog): readonly Problem[] {
  if (entry.scope !== 'local') return [];
  const away = entry.peers.filter((peer) => isElsewhere(entry.component, peer.with, catalog));
  if (away.length === 0) return [];
  const names = listWords(away.map((peer) => componentName(peer.with, catalog)));
  return [
    {
      key: 'scope',
      title: 'Local port, distant peer',
      says: `never leaves its computer, but ${names} ${away.length === 1 ? 'runs' : 'run'} only on others`,
      hint: 'Delete scope: local, or correct runsOn and mayRunOn of the two components.',
      because: 'either the port is needed in the network, or the peer runs elsewhere than written.',
    },
  ];
}

/** Both components' host roles are known, and none is common. */
function isElsewhere(own: string, other: string, catalog: Catalog): boolean {
  if (other === UNSTATED || other === own) return false;
  const roles = [own, other].map((id) => {
    const component = catalog.components.get(id);
    return component
      ? [...component.runsOn, ...component.mayRunOn].map((r) => `${component.product}/${r}`)
      : [];
  });
  const [a = [], b = []] = roles;
  return a.length > 0 && b.length > 0 && !a.some((role) => b.includes(role));
}
