import { describe, expect, it } from 'vitest';
import { ephemeralRange, ephemeralRangesHolding } from './ephemeral-range.ts';
import { testReference, type TestContent } from './test-catalog.ts';

type Fields = Record<string, unknown>;

function gate(os: string, ports: Fields[], page: Fields = { runsOn: ['host'] }): TestContent {
  return {
    products: { 'harbour-1': { hostRoles: [{ id: 'host', name: 'Host', class: 'server', os }] } },
    components: { 'harbour-1/gate': { ...page, ports } },
  };
}

const check = (content: TestContent) => ephemeralRange.check(testReference(content));

describe('ephemeral-range', () => {
  it('names the range, the entries in it and what to reserve', () => {
    const ports = [
      { id: 'a', port: '4011, 5001', transport: 'udp', purpose: 'Boots' },
      { id: 'b', port: '1758-1759', purpose: 'Sends' },
      { id: 'c', port: 402 },
    ];
    expect(check(gate('windows', ports))).toEqual([
      {
        rule: 'ephemeral-range',
        severity: 'warning',
        key: 'harbour-1-gate-windows-before-vista',
        products: ['harbour-1'],
        title: '1758–1759 and 4011 in 1025–5000',
        message:
          'Gate of Harbour 1 listens on UDP 4011 and TCP 1758–1759, and Windows before Vista and Server 2008 hands out 1025–5000 to outgoing connections.',
        hint: 'Add 1758-1759 and 4011-4011 to the value ReservedPorts under HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters and restart.',
        places: [{ entry: 'harbour-1/gate#a' }, { entry: 'harbour-1/gate#b' }],
        statements: [
          { by: 'Microsoft KB 812873', says: 'Windows before Vista and Server 2008: 1025–5000 by default.' },
          { by: { entry: 'harbour-1/gate#a' }, says: 'Gate listens on UDP 4011 and 5001. Boots.' },
          { by: { entry: 'harbour-1/gate#b' }, says: 'Gate listens on TCP 1758–1759. Sends.' },
        ],
        conclusion:
          'Matters if the computer runs Windows before Vista and Server 2008 with its default range: another program may have the port when Gate wants it.',
        ports: [
          { from: 1758, to: 1759 },
          { from: 4011, to: 4011 },
        ],
      },
    ]);
  });

  it.each<[string, string, Fields, string]>([
    [
      'windows-since-vista',
      'windows',
      { port: '60000-60009', transport: ['tcp', 'udp'] },
      'Run "netsh int ipv4 add excludedportrange protocol=tcp startport=60000 numberofports=10" and "netsh int ipv4 add excludedportrange protocol=udp startport=60000 numberofports=10".',
    ],
    [
      'linux',
      'unix',
      { port: '40000, 60990-61010' },
      'On Linux, add 40000,60990-60999 to net.ipv4.ip_local_reserved_ports; other UNIX systems have ranges of their own.',
    ],
    [
      'windows-before-vista',
      'windows',
      { port: '1025 | 80' },
      'Add 1025-1025 to the value ReservedPorts under HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters and restart.',
    ],
  ])('%s', (range, os, entry, hint) => {
    const findings = check(gate(os, [entry]));
    expect(findings.map(({ key }) => key)).toEqual([`harbour-1-gate-${range}`]);
    expect(findings[0]?.hint).toBe(hint);
  });

  it.each<[string, string, Fields, Fields?]>([
    ['outside every range', 'windows', { port: '1024, 5001, 49151' }],
    ['outside the range of Linux', 'unix', { port: '32767, 61000' }],
    ['dynamic ports', 'windows', { port: 'dynamic 1025-5000' }],
    ['one that connects', 'windows', { port: 4011, side: 'connects' }],
    ['an unstated side', 'windows', { port: 4011, side: 'unstated' }],
    ['an unstated system', 'unstated', { port: 4011 }],
    ['DOS', 'dos', { port: 4011 }],
    ['a role that is only possible', 'windows', { port: 4011 }, { mayRunOn: ['host'] }],
  ])('nothing: %s', (_, os, entry, page) => {
    expect(check(gate(os, [entry], page))).toEqual([]);
  });

  it('counts mirrored entries', () => {
    const content = gate('windows', []);
    const boat = { ports: [{ port: 4011, peers: [{ with: 'gate', either: true }] }] };
    const findings = check({ ...content, components: { ...content.components, 'harbour-1/boat': boat } });
    expect(findings[0]?.places).toEqual([{ entry: 'harbour-1/gate#boat-entry-1' }]);
  });

  it('finds the ranges of all systems for a port', () => {
    const ids = (from: number, to = from) => ephemeralRangesHolding({ from, to }).map(({ id }) => id);
    expect(ids(402)).toEqual([]);
    expect(ids(4011)).toEqual(['windows-before-vista']);
    expect(ids(52028)).toEqual(['windows-since-vista', 'linux']);
    expect(ids(30877, 32768)).toEqual(['linux']);
  });
});
