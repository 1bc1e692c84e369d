import { describe, expect, it } from 'vitest';
import { possibleOverlap } from './possible-overlap.ts';
import { testReference, type TestContent } from './test-catalog.ts';
import { type Fields, type PairPages, pairOf, PRODUCTS } from './test-pair.ts';

/** Two components on one computer, each on UDP 67 with a service of its own: a certain conflict. */
const two = (crane: Fields, gate: Fields, pages?: PairPages): TestContent => ({
  ...pairOf({ port: 67, transport: 'udp' }, crane, gate, pages),
  protocols: { dhcp: [], pxe: [] },
});

const check = (content: TestContent) => possibleOverlap.check(testReference(content));

describe('possible-overlap', () => {
  it('names the holders, the computers and what decides it, over all hosts', () => {
    const settings = [{ kind: 'ini', where: 'crane.ini [Net]', key: 'Port' }];
    const hosts = { crane: { mayRunOn: ['client'] }, gate: { runsOn: ['client'], mayRunOn: ['server'] } };
    expect(check(two({ settings }, { service: undefined }, hosts))).toEqual([
      {
        rule: 'possible-overlap',
        severity: 'info',
        key: 'harbour-1-client-udp-67',
        products: ['harbour-1'],
        title: 'UDP 67 perhaps twice',
        message:
          'Crane and Gate of Harbour 1 may want UDP 67 of one computer (Client computer or Server computer).',
        hint: 'If they are on one computer, only one of them can have the port, unless they are made to share it. Where it can be changed: Crane: crane.ini [Net], Port; Gate: no place is printed.',
        places: [{ entry: 'harbour-1/crane#lift' }, { entry: 'harbour-1/gate#open' }],
        statements: [
          {
            by: { entry: 'harbour-1/crane#lift' },
            says: 'Crane listens on UDP 67 as Crane Service. On: Server computer. Possibly on: Client computer.',
          },
          {
            by: { entry: 'harbour-1/gate#open' },
            says: 'Gate listens on UDP 67. Not stated: the service. On: Client computer. Possibly on: Server computer.',
          },
        ],
        conclusion: 'Matters if both are on one computer and they are not one and the same service.',
        ports: [{ from: 67, to: 67 }],
      },
    ]);
  });

  it.each<[string, string, Fields, Fields, PairPages?]>([
    ['info', 'a possible role', {}, {}, { gate: { runsOn: [], mayRunOn: ['server'] } }],
    ['info', 'an unknown owner without a protocol', {}, { service: undefined }],
    [
      'info',
      'an unknown owner with another protocol',
      { protocol: 'pxe' },
      { service: undefined, protocol: 'dhcp' },
    ],
    ['info', 'an unstated side with a known owner', {}, { side: 'unstated' }],
    ['info', 'an unstated transport', {}, { transport: 'unstated' }],
    ['info', 'two unstated transports', { transport: 'unstated' }, { transport: 'unstated' }],
    ['warning', 'one of two alternatives', {}, { port: '67 | 68' }],
    ['warning', 'a range of a choice', {}, { port: '60-70 | 80-90' }],
  ])('%s: %s', (severity, _, crane, gate, hosts) => {
    expect(check(two(crane, gate, hosts)).map((finding) => finding.severity)).toEqual([severity]);
  });

  const maybe = { crane: { runsOn: [], mayRunOn: ['server'] } };
  it.each<[string, Fields, Fields, PairPages?]>([
    ['a certain conflict', {}, {}],
    [
      'a certain conflict that is acknowledged',
      { acknowledged: [{ rule: 'port-conflict', with: 'gate#open', reason: 'Never at once.' }] },
      {},
    ],
    ['one listener', { listener: 'dhcp' }, { listener: ['dhcp', 'tftp'] }, maybe],
    ['one protocol and an unknown owner', { protocol: 'dhcp' }, { protocol: 'dhcp', service: undefined }],
    ['an unknown owner beside a part of the system', { listener: 'smb' }, { service: undefined }, maybe],
    ['an unstated side and an unknown owner', {}, { side: 'unstated', service: undefined }],
    ['no side at all', { side: 'unstated' }, { side: 'unstated' }],
    ['an unstated side that has the other as its peer', {}, { side: 'unstated', peers: ['crane'] }],
    ['one that connects', {}, { side: 'connects' }, maybe],
    ['dynamic ports', {}, { port: 'dynamic' }, maybe],
    ['other numbers', {}, { port: 68 }, maybe],
    ['other transports', {}, { transport: 'tcp' }, maybe],
    ['no common role', {}, { service: undefined }, { gate: { runsOn: ['client'] } }],
    ['no role', {}, { service: undefined }, { gate: { runsOn: [] } }],
  ])('nothing: %s', (_, crane, gate, hosts) => {
    expect(check(two(crane, gate, hosts))).toEqual([]);
  });

  it('says which choices, sides and transports decide it', () => {
    const gate = { side: 'unstated', transport: 'unstated', port: '67 | 68' };
    const [finding] = check(two({}, gate, maybe));
    expect(finding?.statements[1]?.says).toBe(
      'Gate uses port 67 or 68 as Gate Service. Not stated: which side listens and the transport. On: Server computer.',
    );
    expect(finding?.conclusion).toBe(
      'Matters if both are on one computer, Gate listens on the port, Gate uses UDP 67 and 67 is chosen for Gate.',
    );
  });

  it('does not compare two entries of one component, or an entry with its mirror', () => {
    const runsOn = ['server'];
    const products = PRODUCTS;
    const twice = [{ port: 67 }, { port: '60-70', transport: 'unstated' }];
    expect(check({ products, components: { 'harbour-1/gate': { runsOn, ports: twice } } })).toEqual([]);
    const either = [{ port: 67, peers: [{ with: 'crane', either: true }] }];
    const components = { 'harbour-1/gate': { runsOn, ports: either }, 'harbour-1/crane': { runsOn } };
    expect(check({ products, components })).toEqual([]);
  });

  it('lists three holders once', () => {
    const holder = (service: string) => ({ mayRunOn: ['server'], ports: [{ port: 67, service }] });
    const components = { 'harbour-1/a': holder('A'), 'harbour-1/b': holder('B'), 'harbour-1/c': holder('C') };
    const findings = check({ products: PRODUCTS, components });
    expect(findings.map(({ title, places }) => [title, places.length])).toEqual([
      ['TCP 67 perhaps 3 times', 3],
    ]);
    expect(findings[0]?.conclusion).toBe('Matters if two of them are on one computer.');
  });
});
