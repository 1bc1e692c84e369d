import { describe, expect, it } from 'vitest';
import { registeredElsewhere } from './registered-elsewhere.ts';
import { testReference, type TestContent } from './test-catalog.ts';

type Fields = Record<string, unknown>;

function gate(...ports: Fields[]): TestContent {
  return {
    products: {
      'harbour-1': {
        notes: [
          {
            id: 'choice',
            text: '401 and 402 are called unassigned.',
            sources: [{ document: 'manual', section: 'Ports' }],
          },
          { id: 'other', text: 'Nothing of that kind about 402.' },
        ],
      },
    },
    protocols: { wake: [], ldap: ['ldap'], epm: ['epmap'], asf: ['asf-rmcp'] },
    components: { 'harbour-1/gate': { ports } },
  };
}

const check = (content: TestContent) => registeredElsewhere.check(testReference(content));

describe('registered-elsewhere', () => {
  it('quotes the registry, the entries and the claim of the document', () => {
    const entries = [
      {
        id: 'wake',
        port: '402, 60000',
        transport: 'udp',
        protocol: 'wake',
        notes: ['choice'],
        purpose: 'Wakes',
      },
      { id: 'find', port: 402, transport: 'tcp', notes: ['other'], purpose: 'Finds' },
    ];
    expect(check(gate(...entries))).toEqual([
      {
        rule: 'registered-elsewhere',
        severity: 'info',
        key: '402-genie',
        products: ['harbour-1'],
        title: '402 is genie at IANA',
        message:
          'IANA has registered TCP and UDP 402 for genie (Genie Protocol), and Gate of Harbour 1 uses it for WAKE and without naming a protocol.',
        hint: 'Write the number into rules and objects of a firewall, not the service name genie.',
        places: [{ entry: 'harbour-1/gate#wake' }, { entry: 'harbour-1/gate#find' }],
        statements: [
          { by: 'IANA', says: 'TCP and UDP 402: genie, Genie Protocol.' },
          {
            by: { entry: 'harbour-1/gate#wake' },
            says: 'Gate of Harbour 1, UDP 402 and 60000: WAKE. Wakes.',
          },
          { by: { entry: 'harbour-1/gate#find' }, says: 'Gate of Harbour 1, TCP 402: Finds.' },
          {
            by: { source: 'manual', section: 'Ports', item: null, link: null, printed: null },
            says: '401 and 402 are called unassigned.',
          },
        ],
        conclusion:
          'Matters if the registered service is wanted on the same computer, or if a firewall, a log or a scanner names ports by the registry: it says genie.',
        ports: [{ from: 402, to: 402 }],
      },
    ]);
  });

  it.each<[string, Fields]>([
    ['402-genie', { port: 402 }],
    ['402-genie', { port: 402, side: 'connects' }],
    ['402-genie', { port: 402, transport: 'unstated' }],
    ['402-genie', { port: '402 | 60000' }],
    ['389-ldap', { port: 389, protocol: 'wake' }],
    ['623-oob-ws-http', { port: 623, protocol: 'asf', transport: 'tcp' }],
    ['135-epmap', { port: 135, protocol: 'ldap', listener: 'rpc-endpoint-mapper' }],
  ])('found: %s in %j', (key, entry) => {
    expect(check(gate(entry)).map((finding) => finding.key)).toEqual([key]);
  });

  it.each<[string, Fields]>([
    ['the registered protocol', { port: 389, protocol: 'ldap' }],
    [
      'the registered protocol of a peer',
      { port: 389, protocol: 'wake', peers: [{ with: 'gate', protocol: 'ldap' }] },
    ],
    ['the registered protocol of the stated transport', { port: 623, protocol: 'asf', transport: 'udp' }],
    ['the registered protocol of any transport', { port: 623, protocol: 'asf', transport: 'unstated' }],
    ['no protocol, a name that a protocol has', { port: 389 }],
    ['a port without registration', { port: 8197 }],
    ['a reserved or unassigned port', { port: 4 }],
    ['ranges', { port: '400-410' }],
    ['dynamic ports', { port: 'dynamic' }],
    ['ICMP', { port: 'none', transport: 'icmp' }],
  ])('nothing: %s', (_, entry) => {
    expect(check(gate(entry))).toEqual([]);
  });
});
