import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceOf, sheetsOf } from '../../../tests/reference.ts';
import type { Catalog, Entry } from '../../catalog/model.ts';
import { checkReference } from '../../derive/findings/checked.ts';
import { hostPairs, pagePairs } from '../../derive/findings/colliding-pairs.ts';
import { mirrorEntries } from '../../derive/mirrors.ts';
import { possibleOverlap } from '../../derive/findings/possible-overlap.ts';
import { testReference } from '../../derive/findings/test-catalog.ts';
import type { Reference } from '../../derive/reference.ts';
import { productSheet } from './build.ts';
import { conflictsOf } from './conflicts.ts';
import type { Sheet } from './schema.ts';
import { type Changeable, changeable } from './values.ts';

const SHIPPED = referenceOf('content');
const SHEETS = sheetsOf(SHIPPED);

const HOSTS = ['server', 'desk'];
const made = fc.record({
  port: fc.constantFrom('80', '81', '80, 82', '80 | 83', '81-84', 'dynamic', '85'),
  transport: fc.constantFrom('tcp', 'tcp', 'udp', 'unstated'),
  side: fc.constantFrom('listens', 'listens', 'listens', 'connects', 'unstated'),
  service: fc.constantFrom(undefined, 'Gate', 'Crane', 'Tug', 'Mole'),
  listener: fc.constantFrom(undefined, undefined, undefined, 'iis', 'smb'),
  protocol: fc.constantFrom(undefined, 'http'),
  oneOf: fc.constantFrom(undefined, undefined, 'way'),
  configurable: fc.constantFrom('yes', 'yes', 'no'),
  either: fc.boolean(),
});
const component = fc.record({
  runsOn: fc.subarray(HOSTS),
  mayRunOn: fc.subarray(HOSTS),
  ports: fc.array(made, { minLength: 1, maxLength: 2 }),
});
const content = fc.array(component, { minLength: 2, maxLength: 4 });
type Made = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** Ports by component, `8200` in place of `tcp 80` where `own` says so. */
function madeReference(components: Made, own: (component: string, entry: string) => string | undefined) {
  const name = (i: number) => `harbour/part-${i}`;
  return testReference({
    products: {
      harbour: { hostRoles: HOSTS.map((id) => ({ id, name: id, class: 'server', os: 'windows' })) },
    },
    protocols: { http: ['http'] },
    components: Object.fromEntries(
      components.map(({ runsOn, mayRunOn, ports }, i) => [
        name(i),
        {
          runsOn,
          mayRunOn: mayRunOn.filter((id) => !runsOn.includes(id)),
          ports: ports.map(({ either, ...port }, j) => ({
            ...port,
            id: `entry-${j}`,
            port: own(name(i), `entry-${j}`) ?? port.port,
            peers: [
              {
                with: `part-${(i + 1) % components.length}`,
                ...(either && port.side === 'listens' ? { either } : {}),
              },
            ],
          })),
        },
      ]),
    ),
  });
}

function sheetOf(reference: Reference): Sheet {
  const [product] = reference.catalog.products.values();
  return productSheet(product!, checkReference(reference, []));
}

const pairKey = (a: string, b: string) => [a, b].sort().join(' ');

/** Pairs of authored entries that the build reports, surely or perhaps. */
function reported(reference: Reference) {
  const author = (id: string, mirrors: string | null) => mirrors ?? id;
  const certain = [...hostPairs(reference), ...pagePairs(reference)].map(({ entries: [a, b] }) =>
    pairKey(author(a.id, a.mirrors), author(b.id, b.mirrors)),
  );
  const mirrors = new Map([...reference.mirrors.values()].flat().map((one) => [one.id, one.mirrors]));
  const possible = possibleOverlap.check(reference).flatMap(({ places }) => {
    const ids = places.flatMap((place) =>
      'entry' in place ? [mirrors.get(place.entry) ?? place.entry] : [],
    );
    return ids.flatMap((a) => ids.map((b) => pairKey(a, b)));
  });
  return { certain: new Set(certain), possible: new Set(possible) };
}

/** What a page says twice of a port that it only calls is no socket. */
function bothListen(key: string, { catalog }: Reference): boolean {
  return key.split(' ').every((id) => catalog.entries.get(id)!.side === 'listens');
}

/** A product's part of the shipped content, with one number in place of what an entry prints. */
function written(product: string, id: string, port: number): Reference {
  const { catalog } = SHIPPED;
  const set = (entry: Entry) =>
    entry.id === id
      ? { ...entry, spec: { kind: 'all', ranges: [{ from: port, to: port }] } as const }
      : entry;
  const components = [...catalog.components.values()].filter((one) => one.product === product);
  const changed: Catalog = {
    ...catalog,
    components: new Map(components.map((one) => [one.id, { ...one, entries: one.entries.map(set) }])),
    entries: new Map(components.flatMap(({ entries }) => entries.map((one) => [one.id, set(one)]))),
  };
  return { ...SHIPPED, catalog: changed, mirrors: mirrorEntries(changed) };
}

/** Own numbers judged by the sheet are those that the build judges where they are written on the page. */
function expectSame(sheet: Sheet, reference: Reference, { key, entry }: Changeable, port: number) {
  const { certain, possible } = reported(reference);
  const found = conflictsOf(sheet, new Map([[key, port]]));
  const pairs = (sure: boolean) => [
    ...new Set(found.filter((one) => one.sure === sure).map(({ other }) => pairKey(entry, other))),
  ];
  const own = (pair: string) => pair.split(' ').includes(entry);
  const wanted = [...certain].filter((pair) => own(pair) && bothListen(pair, reference));
  expect(pairs(true).sort(), `${key} = ${port}`).toEqual(wanted.sort());
  for (const pair of pairs(false)) expect(possible, `${key} = ${port}`).toContain(pair);
  if ([...possible].some(own)) expect(found, `${key} = ${port}`).not.toEqual([]);
  return { sure: pairs(true).length, perhaps: pairs(false).length };
}

describe('conflicts of own numbers', () => {
  it('are none without own numbers, and none with the defaults as own numbers', () => {
    for (const sheet of SHEETS) {
      expect(conflictsOf(sheet, new Map())).toEqual([]);
      const defaults = changeable(sheet).flatMap((one) =>
        one.default === null ? [] : [[one.key, one.default] as const],
      );
      expect(defaults.length).toBeGreaterThan(0);
      expect(conflictsOf(sheet, new Map(defaults))).toEqual([]);
    }
  });

  it('are those that the build reports of content with these numbers written in it', () => {
    const seen = { sure: 0, perhaps: 0 };
    fc.assert(
      fc.property(content, fc.nat(), fc.constantFrom(80, 81, 82, 83, 85), (components, pick, number) => {
        const sheet = sheetOf(madeReference(components, () => undefined));
        const whole = changeable(sheet).filter(({ key, entry }) => key === entry);
        const chosen = whole[pick % Math.max(1, whole.length)];
        if (!chosen || chosen.default === number) return;
        const own = (component: string, entry: string) =>
          `${component}#${entry}` === chosen.entry ? String(number) : undefined;
        const { sure, perhaps } = expectSame(sheet, madeReference(components, own), chosen, number);
        seen.sure += sure;
        seen.perhaps += perhaps;
      }),
      { numRuns: 2500, seed: 7 },
    );
    expect(seen.sure).toBeGreaterThan(50);
    expect(seen.perhaps).toBeGreaterThan(50);
  });

  it('are those of the build for each entry of the shipped content set to each number of its sheet', () => {
    const seen = { sure: 0, perhaps: 0 };
    for (const sheet of SHEETS) {
      const numbers = new Set(sheet.flows.flatMap(({ ranges }) => ranges.map(([from]) => from)));
      for (const one of changeable(sheet).filter(({ key, entry }) => key === entry)) {
        for (const port of numbers) {
          if (port === one.default) continue;
          const { sure, perhaps } = expectSame(sheet, written(sheet.product.id, one.entry, port), one, port);
          seen.sure += sure;
          seen.perhaps += perhaps;
        }
      }
    }
    expect(seen.sure).toBeGreaterThan(10);
    expect(seen.perhaps).toBeGreaterThan(30);
  });

  it('name number, transport, host and the other holder', () => {
    const sheet = SHEETS.find(({ product }) => product.id === 'altiris-deployment-server-6-x')!;
    const [first, ...more] = conflictsOf(
      sheet,
      new Map([['altiris-deployment-server-6-x/db-management#tcp-505', 8080]]),
    );
    expect(first).toEqual({
      key: 'altiris-deployment-server-6-x/db-management#tcp-505',
      name: 'DB Management',
      other: 'altiris-deployment-server-6-x/datamanager#http-8080',
      otherName: 'DataManager',
      sure: true,
      message: '8080 tcp is used on the Deployment Server computer by DataManager too',
    });
    expect(more).toEqual([]);
  });

  it('stand on both sides where both have an own number', () => {
    const sheet = SHEETS.find(({ product }) => product.id === 'altiris-deployment-server-6-x')!;
    const id = (key: string) => `altiris-deployment-server-6-x/${key}`;
    const found = conflictsOf(
      sheet,
      new Map([
        [id('db-management#tcp-505'), 9000],
        [id('datamanager#http-8080'), 9000],
      ]),
    );
    expect(found.map(({ name, otherName }) => `${name} ${otherName}`).sort()).toEqual([
      'DB Management DataManager',
      'DataManager DB Management',
    ]);
  });

  it('are told of two numbers of one entry', () => {
    const sheet = SHEETS.find(({ product }) => product.id === 'altiris-deployment-server-6-x')!;
    const key = 'altiris-deployment-server-6-x/pxe-mtftp#mtftp:1758';
    expect(conflictsOf(sheet, new Map([[key, 1759]])).map(({ message }) => message)).toEqual([
      '1759 is another port of PXE MTFTP already',
    ]);
  });
});
