import { describe, expect, it } from 'vitest';
import { conflicts, neededAcknowledgements, portConflict } from './port-conflict.ts';
import { testReference, type TestContent } from './test-catalog.ts';
import { type Fields, type PairPages, pairOf, PRODUCTS } from './test-pair.ts';
import { unusedAcknowledgement } from './unused-acknowledgement.ts';

/** Two components on one computer, each with one socket of its own service on TCP 402. */
const two = (crane: Fields, gate: Fields, pages?: PairPages): TestContent =>
  pairOf({ port: 402 }, crane, gate, pages);

const check = (content: TestContent) => portConflict.check(testReference(content));

describe('two sockets on one host', () => {
  it('names both, their services and the edit that ends it', () => {
    expect(check(two({}, {}))).toEqual([
      {
        rule: 'port-conflict',
        severity: 'error',
        key: 'harbour-1-crane-lift-harbour-1-gate-open',
        products: ['harbour-1'],
        title: 'TCP 402 twice',
        message:
          'Crane and Gate of Harbour 1 both listen on TCP 402 on Server computer, as Crane Service and as Gate Service.',
        hint: 'Correct the entry that is wrong: its port, transport, side, listener or service, or the component\'s runsOn. If both may stand, write at one of them "acknowledged: [{ rule: port-conflict, with: gate#open, reason: … }]".',
        places: [{ entry: 'harbour-1/crane#lift' }, { entry: 'harbour-1/gate#open' }],
        statements: [
          { by: { entry: 'harbour-1/crane#lift' }, says: 'Crane listens on TCP 402 as Crane Service.' },
          { by: { entry: 'harbour-1/gate#open' }, says: 'Gate listens on TCP 402 as Gate Service.' },
        ],
        conclusion: 'Matters if both run at the same time: the one that starts first gets the port.',
        ports: [{ from: 402, to: 402 }],
      },
    ]);
  });

  it.each<[string, Fields, Fields, PairPages?]>([
    ['overlapping ranges', { port: '400-410' }, { port: '402, 500' }],
    ['one of two transports', { transport: ['tcp', 'udp'] }, { transport: 'udp' }],
    ['local sockets', { scope: 'local' }, {}],
    ['two listeners of the closed list', { listener: 'iis' }, { listener: 'snmp' }],
    ['a listener and a service', { listener: 'iis' }, {}],
    ['disjoint alternatives of owners', { listener: ['iis', 'smb'] }, { listener: ['snmp', 'dns'] }],
    ['one of several common roles', {}, {}, { gate: { runsOn: ['client', 'server'] } }],
  ])('found: %s', (_, crane, gate, hosts) => {
    expect(check(two(crane, gate, hosts))).toHaveLength(1);
  });

  it.each<[string, Fields, Fields, PairPages?]>([
    ['other numbers', {}, { port: 403 }],
    ['other transports', {}, { transport: 'udp' }],
    ['an unstated transport', {}, { transport: 'unstated' }],
    ['two unstated transports', { transport: 'unstated' }, { transport: 'unstated' }],
    ['one that connects', {}, { side: 'connects' }],
    ['an unstated side', {}, { side: 'unstated' }],
    ['alternatives', { port: '402 | 403' }, {}],
    ['dynamic ports', { port: 'dynamic' }, {}],
    ['dynamic ports with bounds', { port: 'dynamic 1-1024' }, {}],
    ['an unknown owner', { service: undefined }, {}],
    ['the same service', { service: 'gate service' }, {}],
    ['a listener in common', { listener: ['iis', 'smb'] }, { listener: 'iis' }],
    ['another host role', {}, {}, { gate: { runsOn: ['client'] } }],
    ['a role that is only possible', {}, {}, { gate: { runsOn: [], mayRunOn: ['server'] } }],
    ['no host role', {}, {}, { gate: { runsOn: [] } }],
  ])('not found: %s', (_, crane, gate, hosts) => {
    expect(check(two(crane, gate, hosts))).toEqual([]);
  });

  it('is one for all transports, numbers and hosts of a pair', () => {
    const both = { port: '402, 405-406', transport: ['tcp', 'udp'] };
    const hosts = { crane: { runsOn: ['server', 'client'] }, gate: { runsOn: ['client', 'server'] } };
    const [finding, ...others] = check(two(both, both, hosts));
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      'Crane and Gate of Harbour 1 both listen on TCP and UDP 402 and 405–406 on Client computer and Server computer, as Crane Service and as Gate Service.',
    );
    expect(finding?.ports).toEqual([
      { from: 402, to: 402 },
      { from: 405, to: 406 },
    ]);
  });

  it('keeps products apart, even with one name of a role', () => {
    const gate = { runsOn: ['server'], ports: [{ port: 402, service: 'Gate Service' }] };
    const crane = { runsOn: ['server'], ports: [{ port: 402, service: 'Crane Service' }] };
    const products = { 'harbour-1': PRODUCTS['harbour-1'], 'port-1': PRODUCTS['harbour-1'] };
    expect(check({ products, components: { 'harbour-1/gate': gate, 'port-1/crane': crane } })).toEqual([]);
  });
});

describe('mirrored entries', () => {
  const content = (gate: Fields): TestContent => ({
    products: PRODUCTS,
    components: {
      'harbour-1/boat': {
        runsOn: ['client'],
        ports: [
          { id: 'radio', port: 402, listener: 'rdp', peers: [{ with: 'gate', either: true }], ...gate },
        ],
      },
      'harbour-1/gate': {
        runsOn: ['server'],
        ports: [{ id: 'open', port: 402, service: 'Gate Service' }],
      },
    },
  });

  it('listen too, and the authored entry is blamed', () => {
    const [finding, ...others] = check(content({}));
    expect(others).toEqual([]);
    expect(finding?.places).toEqual([
      { entry: 'harbour-1/gate#open' },
      { entry: 'harbour-1/gate#boat-radio' },
    ]);
    expect(finding?.message).toBe(
      'Gate (#open) and Gate (#boat-radio) of Harbour 1 both listen on TCP 402 on Server computer, as Gate Service and as Remote Desktop service.',
    );
    expect(finding?.hint).toContain('with: boat#radio');
  });
  it('have no service of their own', () => {
    expect(check(content({ listener: undefined, service: 'Boat Service' }))).toEqual([]);
  });
  it('are acknowledged under the name of the entry they mirror', () => {
    const acknowledged = [{ rule: 'port-conflict', with: 'gate#open', reason: 'Never at once.' }];
    expect(check(content({ acknowledged }))).toEqual([]);
  });
});

describe('one port in two entries of a page', () => {
  const page = (first: Fields, second: Fields): TestContent => ({
    components: {
      'harbour-1/gate': {
        ports: [
          { id: 'in', port: 402, purpose: 'Ships in', ...first },
          { id: 'out', port: 402, purpose: 'Ships out', ...second },
        ],
      },
    },
  });

  it('asks to merge the later one', () => {
    expect(check(page({}, {}))).toEqual([
      {
        rule: 'port-conflict',
        severity: 'error',
        key: 'harbour-1-gate-out-harbour-1-gate-in',
        products: ['harbour-1'],
        title: 'TCP 402 twice',
        message: 'Gate of Harbour 1 listens on TCP 402 in two entries of its page, #in and #out.',
        hint: 'Merge #out into #in and add its peers there, or correct the port or transport of one of them; alternatives share a oneOf.',
        places: [{ entry: 'harbour-1/gate#out' }, { entry: 'harbour-1/gate#in' }],
        statements: [
          { by: { entry: 'harbour-1/gate#in' }, says: '#in: TCP 402. Ships in' },
          { by: { entry: 'harbour-1/gate#out' }, says: '#out: TCP 402. Ships out' },
        ],
        conclusion: 'Matters if the list is turned into rules or counted: one port stands in it as two.',
        ports: [{ from: 402, to: 402 }],
      },
    ]);
  });

  it.each<[string, Fields, Fields]>([
    ['overlapping ports that are listened on', { port: '400-410' }, {}],
    ['two services', { service: 'In' }, { service: 'Out' }],
    ['two that connect', { side: 'connects' }, { side: 'connects' }],
    ['two of an unstated side', { side: 'unstated' }, { side: 'unstated' }],
    ['the same alternatives', { port: '402 | 403' }, { port: '402 | 403' }],
    ['entries of other oneOf', { oneOf: 'a' }, { oneOf: 'b' }],
  ])('found: %s', (_, first, second) => {
    expect(check(page(first, second))).toHaveLength(1);
  });

  it.each<[string, Fields, Fields]>([
    ['other sides', {}, { side: 'connects' }],
    ['other transports', {}, { transport: 'udp' }],
    ['two unstated transports', { transport: 'unstated' }, { transport: 'unstated' }],
    ['one unstated transport', {}, { transport: 'unstated' }],
    ['one oneOf', { oneOf: 'a' }, { oneOf: 'a' }],
    ['alternatives beside a number', { port: '402 | 403' }, {}],
    ['overlapping ranges that are called', { side: 'connects', port: '400-410' }, { side: 'connects' }],
    ['dynamic ports', { port: 'dynamic' }, { port: 'dynamic' }],
  ])('not found: %s', (_, first, second) => {
    expect(check(page(first, second))).toEqual([]);
  });
});

describe('acknowledgements', () => {
  const by = (target: string, rule = 'port-conflict') => ({
    acknowledged: [{ rule, with: target, reason: 'Never at once.' }],
  });
  it.each<[string, Fields, Fields]>([
    ['on the one side', by('gate#open'), {}],
    ['on the other side', {}, by('harbour-1/crane#lift')],
    ['with the transport', by('gate#open-tcp'), {}],
  ])('count %s', (_, crane, gate) => {
    const reference = testReference(two(crane, gate));
    expect(portConflict.check(reference)).toEqual([]);
    expect(unusedAcknowledgement(neededAcknowledgements).check(reference)).toEqual([]);
    expect(conflicts(reference)).toHaveLength(1);
    expect(conflicts(reference)[0]?.acknowledgedBy).toHaveLength(1);
  });
  it('of something else do not count', () => {
    expect(check(two(by('gate#close'), {}))).toHaveLength(1);
    expect(check(two(by('gate#open', 'possible-overlap'), {}))).toHaveLength(1);
  });
  it('that nothing needs are not needed', () => {
    const reference = testReference(two(by('gate#open'), { port: 403 }));
    expect(unusedAcknowledgement(neededAcknowledgements).check(reference)).toHaveLength(1);
  });
});
