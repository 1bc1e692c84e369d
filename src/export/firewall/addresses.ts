/** The placeholders of a file: one for each host role, and one for each component that has none. */
import type { FlowEnd, Sheet } from '../sheet/schema.ts';
import { type Address, ANY, BROADCAST, MULTICAST, UNADDRESSED } from './plan.ts';
import { identifier } from './text.ts';

/** Stands for "somewhere", not for one system: its components have addresses of their own. */
export const SHELVES: ReadonlySet<string> = new Set(['outside', 'no-role']);

const ANY_WORDS = 'any address: the document does not name the other end';
const BROADCAST_WORDS = 'broadcast; add the broadcast addresses of your subnets';
const MULTICAST_WORDS = 'any multicast group: the document prints none that fits here';
const UNADDRESSED_WORDS = 'a client without an address (it sends from 0.0.0.0)';
const IPV4 = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}$/;

export interface AddressBook {
  readonly addresses: ReadonlyMap<string, Address>;
  /** Addresses of an end: its hosts, or itself; `ANY` where it is not stated. */
  of(end: FlowEnd): readonly string[];
  /** The address that an end has in the list of one host, or null where it never is on it. */
  on(end: FlowEnd, host: string): string | null;
  groups(cast: string | null, ranges: readonly string[]): readonly string[];
}

/** Same sheet, same placeholders: a role's address is the same in the product's file and in its own. */
export function addressBook(sheet: Sheet): AddressBook {
  const addresses = new Map<string, Address>();
  const taken = new Set<string>();
  const roles = new Map(sheet.hosts.filter(({ id }) => !SHELVES.has(id)).map((host) => [host.id, host]));
  let hosts = 0;

  function add(id: string, name: string, word: string, rest: Partial<Address> = {}): string {
    if (addresses.has(id)) return id;
    const given = rest.v4 === undefined ? documentationAddress(hosts++) : { v4: rest.v4, v6: null };
    addresses.set(id, { id, name, ident: unused(identifier(word), taken), kind: 'host', ...given, ...rest });
    return id;
  }

  function of(end: FlowEnd): readonly string[] {
    if (end.component === 'unstated') return [ANY];
    const own = end.product === sheet.product.id;
    const on = [...new Set([...end.hosts, ...end.mayHosts])].filter((host) => own && roles.has(host));
    return on.length > 0 ? on : [end.component];
  }

  for (const { id, name } of roles.values()) add(id, name, id);
  for (const end of sheet.flows.flatMap(({ from, to }) => [from, to])) {
    for (const id of of(end)) {
      if (id !== ANY && !roles.has(id)) add(id, end.name, id.slice(id.lastIndexOf('/') + 1));
    }
  }
  add(ANY, ANY_WORDS, ANY, { kind: 'any', v4: '0.0.0.0/0', v6: '::/0' });
  add(BROADCAST, BROADCAST_WORDS, BROADCAST, { kind: 'broadcast', v4: '255.255.255.255' });
  add(MULTICAST, MULTICAST_WORDS, MULTICAST, { kind: 'group', v4: '224.0.0.0/4', v6: 'ff00::/8' });
  add(UNADDRESSED, UNADDRESSED_WORDS, UNADDRESSED, { kind: 'none', v4: '0.0.0.0' });
  for (const range of sheet.flows.flatMap(({ groups }) => groups).filter(isIpv4)) {
    add(`group ${range}`, `multicast ${range}`, `MULTICAST ${range}`, { kind: 'group', v4: range });
  }
  return {
    addresses,
    of,
    on: (end, host) => {
      if (end.component === 'unstated' || ![...end.hosts, ...end.mayHosts].includes(host)) return null;
      const own = of(end);
      if (roles.has(host)) return own.includes(host) ? host : null;
      return own.includes(end.component) ? end.component : null;
    },
    groups: (cast, ranges) => {
      if (cast === 'broadcast') return [BROADCAST];
      if (cast !== 'multicast') return [];
      const known = ranges.filter(isIpv4).map((range) => `group ${range}`);
      return known.length > 0 ? [...new Set(known)] : [MULTICAST];
    },
  };
}

/** An address, or a range of them in the right order. */
function isIpv4(range: string): boolean {
  const parts = range.split('-');
  if (parts.length > 2 || !parts.every((part) => IPV4.test(part))) return false;
  const [from = 0, to = from] = parts.map((part) => part.split('.').reduce((n, d) => n * 256 + Number(d), 0));
  return parts.length === 1 || from < to;
}

/**
 * Nets set aside for documents (RFC 5737, RFC 3849), then the one for benchmarks: none is anybody's. As long as each other at the end, so that none begins another: who replaces 192.0.2.1 everywhere
 * would change 192.0.2.12.
 */
function documentationAddress(n: number): { v4: string; v6: string } {
  const nets = ['192.0.2', '198.51.100', '203.0.113'];
  const place = Math.floor(n / 154);
  const net = nets[place] ?? `198.18.${place - nets.length}`;
  return { v4: `${net}.${(n % 154) + 101}`, v6: `2001:db8::${(n + 0x1001).toString(16)}` };
}

/** Without `_` and case no two are alike either: dialects write them their own way. */
function unused(ident: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const next = n === 1 ? ident : `${ident}_N${n}`;
    const key = next.replaceAll('_', '').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return next;
  }
}
