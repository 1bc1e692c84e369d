import { describe, expect, it } from 'vitest';
import { discrepancy } from './discrepancy.ts';
import { testReference } from './test-catalog.ts';

type Fields = Readonly<Record<string, unknown>>;

const base = { port: 4100, peers: ['agent'], protocol: 'harbour' };
const at = (section: string) => ({ sources: [{ document: 'manual', section }] });
const web = (ports: readonly Fields[], fields: Fields = {}) =>
  testReference({
    components: { 'harbour-1/web': { ports, ...fields }, 'harbour-1/agent': {}, 'harbour-1/console': {} },
    protocols: { harbour: [], http: [] },
  });
const pair = (a: Fields, b: Fields) =>
  discrepancy
    .check(
      web([
        { id: 'a', ...base, ...a },
        { id: 'b', ...base, ...b },
      ]),
    )
    .map(({ title }) => title);

const authored = {
  discrepancies: [
    {
      summary: 'Port of the web site',
      statements: [
        { document: 'manual', section: 'Ports', says: 'TCP 4100.' },
        { document: 'manual', section: 'Notes', says: 'TCP 4101.' },
      ],
      reading: '4100, because the table is newer.',
      entries: ['a'],
    },
  ],
};

describe('discrepancy', () => {
  it('reports what the authors wrote down, in full', () => {
    expect(discrepancy.check(web([{ id: 'a', ...base }], authored))).toEqual([
      {
        rule: 'discrepancy',
        severity: 'info',
        key: 'harbour-1/web-Port of the web site',
        products: ['harbour-1'],
        title: 'Port of the web site',
        message: 'Two statements about Web (Harbour 1) cannot all hold: Port of the web site.',
        hint: 'Look at the system itself; the documents do not settle it.',
        places: [
          { page: 'component', id: 'harbour-1/web', path: ['discrepancies', 0] },
          { entry: 'harbour-1/web#a' },
        ],
        statements: [
          {
            by: { source: 'manual', section: 'Ports', item: null, link: null, printed: null },
            says: 'TCP 4100.',
          },
          {
            by: { source: 'manual', section: 'Notes', item: null, link: null, printed: null },
            says: 'TCP 4101.',
          },
        ],
        conclusion: 'This page follows: 4100, because the table is newer.',
        ports: [{ from: 4100, to: 4100 }],
      },
    ]);
  });

  it('reports those of products, guides and sources too', () => {
    const [written] = authored.discrepancies;
    const page = { discrepancies: [{ ...written, entries: [] }] };
    const reference = testReference({
      products: { 'harbour-1': page },
      guides: { boot: { ...page, products: ['harbour-1'] } },
      sources: { manual: page },
    });
    expect(discrepancy.check(reference).map(({ places, products }) => [places[0], products])).toEqual([
      [{ page: 'product', id: 'harbour-1', path: ['discrepancies', 0] }, ['harbour-1']],
      [{ page: 'guide', id: 'boot', path: ['discrepancies', 0] }, ['harbour-1']],
      [{ page: 'source', id: 'manual', path: ['discrepancies', 0] }, ['harbour-1']],
    ]);
  });

  it('finds two answers to "can it change?", in full', () => {
    const [found, ...others] = discrepancy.check(
      web([
        { id: 'a', ...base, configurable: 'yes', ...at('Ports') },
        { id: 'b', ...base, configurable: 'no', ...at('Notes') },
      ]),
    );
    expect(others).toEqual([]);
    expect(found).toEqual({
      rule: 'discrepancy',
      severity: 'info',
      key: 'harbour-1/web#a-harbour-1/web#b-whether it can be changed',
      products: ['harbour-1'],
      title: '4100: whether it can be changed',
      message:
        'TCP 4100 of Web is stated twice for Agent, and the statements differ on whether it can be changed: yes, and no.',
      hint: 'Read both places; if they cannot both hold, write a discrepancy that lists both entries (a, b) and says which one the page follows.',
      places: [{ entry: 'harbour-1/web#a' }, { entry: 'harbour-1/web#b' }],
      statements: [
        {
          by: { source: 'manual', section: 'Ports', item: null, link: null, printed: null },
          says: 'TCP 4100 of Web: yes.',
        },
        {
          by: { source: 'manual', section: 'Notes', item: null, link: null, printed: null },
          says: 'TCP 4100 of Web: no.',
        },
      ],
      conclusion: 'This page follows both places, each in its own row.',
      ports: [{ from: 4100, to: 4100 }],
    });
  });

  it.each<[string, Fields, Fields]>([
    ['the valid values', { allowed: '1-100' }, { allowed: '1-200' }],
    ['the transport', { transport: 'tcp', ...at('Ports') }, { transport: 'udp', ...at('Notes') }],
    ['the valid values', { allowed: '1-100', port: '4000-4200' }, { allowed: '1-200' }],
  ])('finds a disagreement on %s', (about, a, b) => {
    expect(pair(a, b)).toEqual([expect.stringContaining(about)]);
  });

  it('finds it on the side of a peer that may start too', () => {
    const reference = testReference({
      components: {
        'harbour-1/web': {
          ports: [{ id: 'a', port: 80, configurable: 'no', peers: [{ with: 'agent', either: true }] }],
        },
        'harbour-1/agent': { ports: [{ id: 'b', port: 80, configurable: 'yes', peers: ['web'] }] },
      },
    });
    expect(discrepancy.check(reference).map(({ places }) => places)).toEqual([
      [{ entry: 'harbour-1/agent#b' }, { entry: 'harbour-1/web#a' }],
    ]);
  });

  it.each<[string, Fields, Fields]>([
    ['that agree', {}, {}],
    ['for different peers', { configurable: 'yes' }, { configurable: 'no', peers: ['console'] }],
    [
      'for an end that nobody names',
      { configurable: 'yes', peers: ['unstated'] },
      { configurable: 'no', peers: ['unstated'] },
    ],
    [
      'one of which is silent',
      { configurable: 'yes', transport: 'unstated' },
      { configurable: 'unstated', ...at('Notes') },
    ],
    ['of different protocols', { configurable: 'yes' }, { configurable: 'no', protocol: 'http' }],
    ['of different numbers', { configurable: 'yes' }, { configurable: 'no', port: 4101 }],
    ['of TCP and UDP in one place', { transport: 'tcp' }, { transport: 'udp' }],
  ])('leaves alone two entries %s', (_, a, b) => {
    expect(pair(a, b)).toEqual([]);
  });

  it('does not repeat what an author wrote down about both entries', () => {
    const [written] = authored.discrepancies;
    const ports = [
      { id: 'a', ...base, configurable: 'yes' },
      { id: 'b', ...base, configurable: 'no' },
    ];
    const found = (entries: readonly string[]) =>
      discrepancy.check(web(ports, { discrepancies: [{ ...written, entries }] })).length;
    expect([found(['a', 'b']), found(['a'])]).toEqual([1, 2]);
  });
});
