import { describe, expect, it } from 'vitest';
import { testReference } from './test-catalog.ts';
import { versionChange } from './version-change.ts';

type Fields = Readonly<Record<string, unknown>>;

const check = (old: readonly Fields[], now: readonly Fields[]) =>
  versionChange.check(
    testReference({
      products: { 'harbour-1': {}, 'harbour-2': { follows: 'harbour-1' } },
      components: { 'harbour-1/web': { ports: old }, 'harbour-2/web': { ports: now } },
    }),
  );
const titles = (old: Fields, now: Fields) =>
  check([{ id: 'a', port: 80, ...old }], [{ id: 'a', port: 80, ...now }])
    .slice(1)
    .map(({ title }) => title);

describe('version-change', () => {
  it('reports a changed port in full, and counts the pair', () => {
    expect(check([{ id: 'a', port: 80 }], [{ id: 'a', port: 8080 }])).toEqual([
      {
        rule: 'version-change',
        severity: 'info',
        key: 'harbour-1-to-harbour-2',
        products: ['harbour-2', 'harbour-1'],
        title: 'Harbour 1 to Harbour 2',
        message:
          'From Harbour 1 to Harbour 2, of 1 use of ports: 0 added, 1 changed, 0 removed, 0 not mentioned any more and 0 unchanged.',
        hint: 'Read the comparison at /versions/harbour/ before an upgrade.',
        places: [
          { page: 'product', id: 'harbour-2', path: ['follows'] },
          { page: 'product', id: 'harbour-1' },
        ],
        statements: [
          {
            by: { page: 'product', id: 'harbour-1' },
            says: 'Of its uses, 0 are removed and 0 are not mentioned any more.',
          },
          {
            by: { page: 'product', id: 'harbour-2' },
            says: 'Of its uses, 0 are added, 1 is changed and 0 are unchanged.',
          },
        ],
        conclusion:
          'Matters if you upgrade: 1 use that both versions print needs other rules, and new ones may need some.',
        ports: [],
      },
      {
        rule: 'version-change',
        severity: 'info',
        key: 'harbour-2/web#a',
        products: ['harbour-2', 'harbour-1'],
        title: 'TCP 8080: other port',
        message: 'From Harbour 1 to Harbour 2, TCP 8080 of Web changes: port from 80 to 8080.',
        hint: 'Change the rules of the network that were made for Harbour 1.',
        places: [{ entry: 'harbour-2/web#a' }, { entry: 'harbour-1/web#a' }],
        statements: [
          { by: { entry: 'harbour-1/web#a' }, says: 'Harbour 1. Port 80.' },
          { by: { entry: 'harbour-2/web#a' }, says: 'Harbour 2. Port 8080.' },
        ],
        conclusion: 'Matters if you upgrade from Harbour 1 to Harbour 2 and keep its rules.',
        ports: [
          { from: 8080, to: 8080 },
          { from: 80, to: 80 },
        ],
      },
    ]);
  });

  it.each<[string, Fields, Fields]>([
    ['transport', { transport: 'tcp' }, { transport: 'udp' }],
    ['side', { side: 'listens' }, { side: 'connects' }],
    ['reach', { scope: 'local', peers: ['web'] }, { peers: ['web'] }],
    [
      'multicast groups',
      { transport: 'udp', groups: [{ range: '224.1.1.1' }] },
      { transport: 'udp', groups: [{ range: '224.1.1.2' }] },
    ],
    ['whether it can be changed', { configurable: 'no' }, { configurable: 'yes' }],
  ])('reports another %s', (what, old, now) => {
    expect(titles(old, now)).toEqual([expect.stringMatching(new RegExp(`80: other ${what}$`))]);
  });

  it.each<[string, Fields, Fields]>([
    ['nothing', {}, {}],
    ['a word where there was none', { side: 'unstated', configurable: 'unstated' }, { configurable: 'no' }],
    ['silence where there was a word', { transport: 'tcp' }, { transport: 'unstated' }],
    ['another name of the service', { service: 'A' }, { service: 'B' }],
    ['another need', {}, { need: 'optional' }],
  ])('counts, but does not report, %s', (_, old, now) => {
    expect(titles(old, now)).toEqual([]);
  });

  it('is silent where no product follows another', () => {
    expect(versionChange.check(testReference({ components: { 'harbour-1/web': {} } }))).toEqual([]);
  });
});
