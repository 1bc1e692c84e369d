import { expect, it } from 'vitest';
import { catalogFromDisk } from '../catalog/disk-catalog.ts';
import type { Entry } from '../catalog/model.ts';
import { parsePortSpec } from '../schema/port-spec.ts';
import { brokenLine, portLabel, portLines } from './port-label.ts';

const catalog = catalogFromDisk('tests/fixtures/shapes/content');
const base = [...catalog.entries.values()][0]!;

function entry(port: string, transports: Entry['transports'], more: Partial<Entry> = {}): Entry {
  return { ...base, protocol: null, icmp: null, spec: parsePortSpec(port), transports, ...more };
}

const peer = base.peers[0]!;
const use = (of: Entry, need: typeof peer.need = 'required') => ({
  entry: of,
  peer: { ...peer, need, when: null },
});

it.each<[string, Entry]>([
  ['TCP 445', entry('445', ['tcp'])],
  ['TCP+UDP 135', entry('135', ['tcp', 'udp'])],
  ['TCP 80 or 8530', entry('80 | 8530', ['tcp'])],
  ['UDP 67, 68', entry('67, 68', ['udp'])],
  ['TCP 30877–31878', entry('30877-31878', ['tcp'])],
  ['TCP dynamic', entry('dynamic', ['tcp'])],
  ['UDP dynamic 1024–65535', entry('dynamic 1024-65535', ['udp'])],
  ['402, transport unstated', entry('402', ['unstated'])],
  ['TCP, number not stated', entry('unstated', ['tcp'])],
  ['port, number not stated', entry('unstated', ['unstated'])],
  ['ICMP type 8', entry('none', ['icmp'], { icmp: 8 })],
  ['ICMPv6', entry('none', ['icmpv6'])],
  ['no number, no port', entry('none', ['unstated'])],
])('%s', (words, of) => expect(portLabel([of], catalog)).toBe(words));

it('stacks ports by number, with both transports on one line', () => {
  const uses = [
    use(entry('dynamic', ['tcp'])),
    use(entry('445', ['tcp'])),
    use(entry('135', ['udp'])),
    use(entry('135', ['tcp'])),
    use(entry('445', ['tcp'])),
  ];
  expect(portLines(uses, catalog)).toEqual(['TCP+UDP 135', 'TCP 445', 'TCP dynamic']);
});

it('marks a condition, unless the same port is needed anyway', () => {
  const under = (of: Entry) => ({
    entry: of,
    peer: { ...peer, need: 'required' as const, when: 'Native mode' },
  });
  expect(portLines([under(entry('443', ['tcp']))], catalog)).toEqual(['TCP 443*']);
  const both = [under(entry('443', ['tcp'])), use(entry('443', ['tcp'])), under(entry('443', ['udp']))];
  expect(portLines(both, catalog)).toEqual(['TCP 443', 'UDP 443*']);
});

it('says what is not required', () => {
  const uses = [use(entry('139', ['tcp']), 'discouraged'), use(entry('139', ['udp']))];
  expect(portLines(uses, catalog)).toEqual(['TCP 139 (discouraged)', 'UDP 139']);
});

it('joins ports of which one or several are used, and only those', () => {
  const [ssh, smb, telnet] = [
    entry('22', ['tcp'], { oneOf: 'push' }),
    entry('445', ['tcp']),
    entry('23', ['tcp']),
  ];
  const uses = [use(ssh), use(smb), use({ ...telnet, oneOf: 'push' })];
  expect(portLines(uses, catalog)).toEqual(['TCP 22', 'or TCP 23', 'TCP 445']);
  const web = [entry('80', ['tcp'], { anyOf: 'web' }), entry('443', ['tcp'], { anyOf: 'web' })];
  expect(
    portLines(
      web.map((of) => use(of)),
      catalog,
    ),
  ).toEqual(['TCP 80', 'and/or TCP 443']);
  expect(portLines([use(ssh)], catalog)).toEqual(['TCP 22']);
  const elsewhere = { ...telnet, component: 'suite/other', oneOf: 'push' };
  expect(portLines([use(ssh), use(elsewhere)], catalog)).toEqual(['TCP 22', 'TCP 23']);
});

it('breaks a long line where something is not stated', () => {
  expect(brokenLine('dynamic 1025–65535, transport unstated')).toEqual([
    'dynamic 1025–65535,',
    'transport unstated',
  ]);
  expect(brokenLine('402, transport unstated')).toEqual(['402, transport unstated']);
});
