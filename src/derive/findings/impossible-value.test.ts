import { describe, expect, it } from 'vitest';
import type { Entry } from '../../catalog/model.ts';
import type { Reference } from '../reference.ts';
import { impossibleValue } from './impossible-value.ts';
import { testReference } from './test-catalog.ts';

type Fields = Readonly<Record<string, unknown>>;

const hostRoles = ['server', 'client'].map((id) => ({ id, name: id, class: 'server', os: 'unstated' }));
const content = (port: Fields, own: Fields = {}, agent: Fields = {}) =>
  testReference({
    products: { 'harbour-1': { hostRoles } },
    components: {
      'harbour-1/web': { ports: [{ id: 'a', port: 80, ...port }], ...own },
      'harbour-1/agent': agent,
    },
  });
const titles = (reference: Reference) => impossibleValue.check(reference).map(({ title }) => title);

describe('impossible-value', () => {
  it('reports multicast over TCP in full', () => {
    expect(impossibleValue.check(content({ cast: 'multicast' }))).toEqual([
      {
        rule: 'impossible-value',
        severity: 'error',
        key: 'harbour-1/web#a-cast',
        products: ['harbour-1'],
        title: 'Multicast over TCP',
        message: 'TCP 80 of Web is multicast over tcp, and TCP connects only two ends.',
        hint: 'Write transport: udp where the document prints it, else unstated; with both transports, write two entries.',
        places: [{ entry: 'harbour-1/web#a' }],
        statements: [{ by: { entry: 'harbour-1/web#a' }, says: 'TCP 80. Its purpose' }],
        conclusion: 'Matters if the value reaches a rule: a TCP connection cannot be multicast.',
        ports: [{ from: 80, to: 80 }],
      },
    ]);
  });

  it.each<[string, string, Fields, Fields]>([
    [
      'broadcast over TCP',
      'Broadcast over TCP',
      { cast: 'broadcast' },
      { cast: 'broadcast', transport: 'udp' },
    ],
    [
      'multicast over TCP and UDP',
      'Multicast over TCP',
      { cast: 'multicast', transport: ['tcp', 'udp'] },
      { cast: 'multicast', transport: 'unstated' },
    ],
    [
      'a group over TCP',
      'Multicast over TCP',
      { groups: [{ range: '225.1.2.3' }] },
      { groups: [{ range: '225.1.2.3' }], transport: 'udp' },
    ],
    [
      'a group that is none',
      'Group 192.168.0.1',
      { groups: [{ range: '192.168.0.1' }], transport: 'udp' },
      { groups: [{ range: '224.0.0.0-239.255.255.255' }], transport: 'udp' },
    ],
    [
      'a range that leaves the groups',
      'Group 239.0.0.0-240.0.0.0',
      { groups: [{ range: '239.0.0.0-240.0.0.0' }], transport: 'udp' },
      { groups: [{ range: '239.0.0.0-239.0.0.1' }], transport: 'udp' },
    ],
    [
      'a range that runs backwards',
      'Group 224.2.0.20-224.2.0.2',
      { groups: [{ range: '224.2.0.20-224.2.0.2' }], transport: 'udp' },
      { groups: [{ range: '224.2.0.2-224.2.0.20' }], transport: 'udp' },
    ],
    [
      'a byte above 255',
      'Group 224.2.0.256',
      { groups: [{ range: '224.2.0.256' }], transport: 'udp' },
      { groups: [{ range: '224.2.0.255' }], transport: 'udp' },
    ],
    [
      'ICMP with a port',
      'ICMP with a port',
      { transport: 'icmp' },
      { transport: 'icmp', port: 'none', icmp: 8 },
    ],
    [
      'ICMPv6 with a dynamic port',
      'ICMP with a port',
      { transport: 'icmpv6', port: 'dynamic' },
      { transport: 'icmpv6', port: 'unstated' },
    ],
    ['an ICMP type over TCP', 'ICMP type without ICMP', { icmp: 8 }, { icmp: 8, transport: 'unstated' }],
  ])('reports %s', (_, title, wrong, right) => {
    expect(titles(content(wrong))).toEqual([title]);
    expect(titles(content(right))).toEqual([]);
  });

  describe('a local port', () => {
    const local = { scope: 'local', peers: ['agent'] };
    it('has no peer that is only on other computers', () => {
      const found = impossibleValue.check(content(local, { runsOn: ['server'] }, { runsOn: ['client'] }));
      expect(found.map(({ message }) => message)).toEqual([
        'TCP 80 of Web never leaves its computer, but Agent runs only on others.',
      ]);
    });
    it.each<[string, Fields, Fields]>([
      ['on the same host role', { runsOn: ['server'] }, { runsOn: ['server'] }],
      ['that may be on the same', { runsOn: ['server'] }, { runsOn: ['client'], mayRunOn: ['server'] }],
      ['whose host role is unknown', { runsOn: ['server'] }, {}],
      ['while its own is unknown', {}, { runsOn: ['client'] }],
    ])('may have a peer %s', (_, own, agent) => {
      expect(titles(content(local, own, agent))).toEqual([]);
    });
    it('may have itself and an end that nobody names', () => {
      expect(titles(content({ scope: 'local', peers: ['web', 'unstated'] }, { runsOn: ['server'] }))).toEqual(
        [],
      );
    });
    it('is the only one that is asked', () => {
      expect(titles(content({ peers: ['agent'] }, { runsOn: ['server'] }, { runsOn: ['client'] }))).toEqual(
        [],
      );
    });
  });

  it('reports a port above 65535, should the schema ever let one pass', () => {
    const reference = content({});
    const entry = reference.catalog.entries.get('harbour-1/web#a')!;
    const range = { from: 65536, to: 65536 };
    const broken = (changed: Partial<Entry>): Reference => ({
      ...reference,
      catalog: { ...reference.catalog, entries: new Map([[entry.id, { ...entry, ...changed }]]) },
    });
    expect(titles(broken({ spec: { kind: 'all', ranges: [range] } }))).toEqual(['Port 65536']);
    expect(titles(broken({ allowed: { kind: 'dynamic', range } }))).toEqual(['Port 65536']);
    expect(titles(broken({}))).toEqual([]);
  });
});
