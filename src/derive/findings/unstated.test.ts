import { describe, expect, it } from 'vitest';
import { testReference } from './test-catalog.ts';
import { unstated } from './unstated.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An entry of which everything is stated. */
const full = { port: 80, configurable: 'no', peers: ['agent'] };
const check = (...ports: readonly Fields[]) =>
  unstated.check(testReference({ components: { 'harbour-1/web': { ports }, 'harbour-1/agent': {} } }));
const heads = (fields: Fields) =>
  check({ ...full, ...fields }).flatMap((f) => f.statements.map(({ by }) => by));

describe('unstated', () => {
  it('counts all gaps of a product in one finding', () => {
    expect(
      check(
        { ...full, id: 'a' },
        { ...full, id: 'b', transport: 'unstated' },
        { ...full, id: 'c', side: 'unstated', peers: ['unstated'] },
        { ...full, id: 'd', port: 81, configurable: 'yes' },
        { ...full, id: 'e', port: 82, configurable: 'unstated' },
      ),
    ).toEqual([
      {
        rule: 'unstated',
        severity: 'info',
        key: 'harbour-1',
        products: ['harbour-1'],
        title: '4 of 5 entries leave something open',
        message:
          'Harbour 1, of 5 port entries: 1 without a transport, 1 without a word on which side listens, 1 with an end that nobody names, 1 without a word on whether the port can be changed and 1 that can be changed in a way that is not printed.',
        hint: 'Ask the vendor or watch the network before you write a rule for these.',
        places: ['b', 'c', 'd', 'e'].map((id) => ({ entry: `harbour-1/web#${id}` })),
        statements: [
          { by: 'Transport', says: '1: port 80 of Web.' },
          { by: 'Side', says: '1: TCP 80 of Web.' },
          { by: 'Other end', says: '1: TCP 80 of Web.' },
          { by: 'Can it change?', says: '1: TCP 82 of Web.' },
          { by: 'Where it changes', says: '1: TCP 81 of Web.' },
        ],
        conclusion:
          'Matters if rules are written from this product’s sheet: what is unstated has to be found out first.',
        ports: [],
      },
    ]);
  });

  it.each<[string, Fields, readonly string[]]>([
    ['a full entry', {}, []],
    ['no port and no transport', { port: 'none', transport: 'unstated', configurable: 'n/a' }, []],
    ['a yes with a setting', { configurable: 'yes', settings: [{ kind: 'ini', where: 'harbour.ini' }] }, []],
    ['a yes of one peer', { peers: [{ with: 'agent', configurable: 'yes' }] }, ['Where it changes']],
    ['silence about one of two peers', { peers: ['agent', 'unstated'] }, ['Other end']],
  ])('counts %s right', (_, fields, expected) => {
    expect(heads(fields)).toEqual(expected);
  });

  it('names some and counts the rest', () => {
    const many = Array.from({ length: 10 }, (_, i) => ({
      ...full,
      id: `e${i}`,
      port: 100 + i,
      side: 'unstated',
    }));
    expect(check(...many)[0]?.statements[0]?.says).toMatch(
      /^10: TCP 100 of Web, .*TCP 107 of Web and 2 more\.$/,
    );
  });
});
