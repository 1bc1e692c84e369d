import { describe, expect, it } from 'vitest';
import { portOverlap } from './port-overlap.ts';
import { testReference, type TestContent } from './test-catalog.ts';

type Fields = Record<string, unknown>;

/** The gate of one product and the crane of another, both on UDP 67. */
function two(gate: Fields, crane: Fields, pages: { gate?: Fields; crane?: Fields } = {}): TestContent {
  return {
    protocols: { dhcp: [] },
    components: {
      'harbour-1/gate': { ...pages.gate, ports: [{ id: 'open', port: 67, transport: 'udp', ...gate }] },
      'port-1/crane': { ...pages.crane, ports: [{ id: 'lift', port: 67, transport: 'udp', ...crane }] },
    },
  };
}

const check = (content: TestContent) => portOverlap.check(testReference(content));

describe('port-overlap', () => {
  it('names all holders of a port, by product', () => {
    const settings = [{ kind: 'ini', where: 'gate.ini' }];
    expect(check(two({ settings, service: 'Gate Service' }, { port: '67 | 68' }))).toEqual([
      {
        rule: 'port-overlap',
        severity: 'info',
        key: 'udp-67',
        products: ['harbour-1', 'port-1'],
        title: 'UDP 67 in 2 products',
        message: 'Components of 2 products listen on UDP 67: Gate of Harbour 1; and Crane of Port 1.',
        hint: 'Before two of these products are put on one computer, settle who gets the port. A place to change it is printed for components of Harbour 1.',
        places: [{ entry: 'harbour-1/gate#open' }, { entry: 'port-1/crane#lift' }],
        statements: [
          {
            by: { entry: 'harbour-1/gate#open' },
            says: 'Gate of Harbour 1 listens on UDP 67 as Gate Service.',
          },
          {
            by: { entry: 'port-1/crane#lift' },
            says: 'Crane of Port 1 listens on UDP 67 or 68, one of them, service not stated.',
          },
        ],
        conclusion:
          'Matters if components of two of them are put on one computer and no one service serves both.',
        ports: [{ from: 67, to: 67 }],
      },
    ]);
  });

  it.each<[string, string, Fields, Fields, { gate?: Fields; crane?: Fields }?]>([
    ['udp-67', 'an unstated transport', {}, { transport: 'unstated' }],
    ['unstated-67', 'two unstated transports', { transport: 'unstated' }, { transport: 'unstated' }],
    ['udp-67', 'a number in a range', {}, { port: '60-70' }],
    ['udp-65-70', 'the range that starts later', { port: '60-67' }, { port: '65-70' }],
    ['udp-67', 'two listeners', { listener: 'dhcp' }, { listener: 'tftp' }],
    ['udp-67', 'an agent on a device', {}, {}, { gate: { kind: 'device' }, crane: { kind: 'agent' } }],
  ])('%s: %s', (key, _, gate, crane, pages) => {
    expect(check(two(gate, crane, pages)).map((finding) => finding.key)).toEqual([key]);
  });

  it.each<[string, Fields, Fields, { gate?: Fields; crane?: Fields }?]>([
    ['one listener', { listener: 'dhcp' }, { listener: 'dhcp' }],
    ['an unknown owner beside a part of the system', { listener: 'rpc-endpoint-mapper' }, {}],
    ['other numbers', {}, { port: 68 }],
    ['other transports', {}, { transport: 'tcp' }],
    ['one that connects', {}, { side: 'connects' }],
    ['an unstated side', {}, { side: 'unstated' }],
    ['dynamic ports', {}, { port: 'dynamic' }],
    ['an outside system', {}, {}, { crane: { kind: 'external' } }],
    ['a server on a device', {}, {}, { gate: { kind: 'device' }, crane: { kind: 'server' } }],
  ])('nothing: %s', (_, gate, crane, pages) => {
    expect(check(two(gate, crane, pages))).toEqual([]);
  });

  it('does not compare versions of one family', () => {
    const gate = { ports: [{ port: 67 }] };
    expect(check({ components: { 'harbour-1/gate': gate, 'harbour-2/gate': gate } })).toEqual([]);
  });

  it('leaves out holders that share with all others, and keeps those of a third', () => {
    const on = (listener: string | undefined) => ({ ports: [{ port: 67, listener }] });
    const found = (third: string | undefined) =>
      check({ components: { 'a-1/x': on('dhcp'), 'b-1/x': on('dhcp'), 'c-1/x': on(third) } });
    expect(found('dhcp')).toEqual([]);
    expect(found(undefined)[0]?.products).toEqual(['a-1', 'b-1', 'c-1']);
    const sharing = check({
      components: { 'a-1/x': on('dhcp'), 'a-1/y': on('tftp'), 'b-1/x': on('dhcp') },
    });
    expect(sharing[0]?.places.map((place) => 'entry' in place && place.entry)).toEqual([
      'a-1/y#entry-1',
      'b-1/x#entry-1',
    ]);
  });

  it('makes one statement of a component that has the port towards several', () => {
    const [finding] = check({
      components: {
        'a-1/server': {},
        'a-1/x': { ports: [{ port: 67, peers: [{ with: 'server', either: true }] }] },
        'a-1/y': { ports: [{ port: 67, peers: [{ with: 'server', either: true }] }] },
        'b-1/x': { ports: [{ port: 67 }] },
      },
    });
    expect(finding?.places).toHaveLength(5);
    expect(finding?.statements).toHaveLength(4);
  });
});
