import { describe, expect, it } from 'vitest';
import { openEndedRange } from './open-ended-range.ts';
import { testReference, type TestContent } from './test-catalog.ts';

type Fields = Record<string, unknown>;

const gate = (...ports: Fields[]): TestContent => ({ components: { 'harbour-1/gate': { ports } } });
const check = (content: TestContent) => openEndedRange.check(testReference(content));

describe('open-ended-range', () => {
  it('lists the components of a product and where a range can be narrowed', () => {
    const settings = [{ kind: 'console', where: 'Options', key: 'Fixed port' }];
    const content: TestContent = {
      components: {
        'harbour-1/crane': { ports: [{ id: 'lift', port: 'dynamic', purpose: 'Lifts' }] },
        'harbour-1/gate': {
          ports: [
            { id: 'call', port: 'dynamic', settings, purpose: 'Calls' },
            { id: 'send', port: '30877-31878', transport: 'unstated', purpose: 'Sends' },
          ],
        },
      },
    };
    expect(check(content)).toEqual([
      {
        rule: 'open-ended-range',
        severity: 'info',
        key: 'harbour-1',
        products: ['harbour-1'],
        title: 'Wide ranges for 2 components',
        message:
          'A firewall in front of Harbour 1 has to open whole ranges: TCP dynamic for Crane and Gate; 30877–31878, transport not stated, for Gate.',
        hint: 'Open them only between the two computers that need them. Where a document has them set: Gate: Options, Fixed port.',
        places: [
          { entry: 'harbour-1/crane#lift' },
          { entry: 'harbour-1/gate#call' },
          { entry: 'harbour-1/gate#send' },
        ],
        statements: [
          { by: { entry: 'harbour-1/crane#lift' }, says: 'Crane listens on TCP dynamic. Lifts.' },
          { by: { entry: 'harbour-1/gate#call' }, says: 'Gate listens on TCP dynamic. Calls.' },
          {
            by: { entry: 'harbour-1/gate#send' },
            says: 'Gate listens on 30877–31878, transport not stated. Sends.',
          },
        ],
        conclusion: 'Matters if a firewall stands between the two ends.',
        ports: [{ from: 30877, to: 31878 }],
      },
    ]);
  });

  it.each<[string, Fields]>([
    ['dynamic ports without bounds', { port: 'dynamic' }],
    ['dynamic ports with wide bounds', { port: 'dynamic 1024-65535' }],
    ['a range of 101 numbers', { port: '4000-4100' }],
  ])('found: %s', (_, entry) => {
    expect(check(gate(entry))).toHaveLength(1);
  });

  it.each<[string, Fields]>([
    ['a range of 100 numbers', { port: '4000-4099' }],
    ['dynamic ports with narrow bounds', { port: 'dynamic 4000-4010' }],
    ['single ports', { port: '4000, 4001' }],
    ['ranges to choose from', { port: '4000-4200 | 5000' }],
    ['one that connects', { port: 'dynamic', side: 'connects' }],
    ['an unstated side', { port: 'dynamic', side: 'unstated' }],
    ['local ports', { port: 'dynamic', scope: 'local' }],
  ])('nothing: %s', (_, entry) => {
    expect(check(gate(entry))).toEqual([]);
  });

  it('makes one finding a product, with mirrored entries', () => {
    const findings = check({
      components: {
        'harbour-1/gate': {},
        'harbour-1/crane': { ports: [{ port: 'dynamic', peers: [{ with: 'gate', either: true }] }] },
        'port-1/gate': { ports: [{ port: 'dynamic' }] },
      },
    });
    expect(findings.map(({ key, places }) => [key, places.length])).toEqual([
      ['harbour-1', 2],
      ['port-1', 1],
    ]);
  });
});
