import { describe, expect, it } from 'vitest';
import { misprint } from './misprint.ts';
import { testReference } from './test-catalog.ts';

const erratum = { field: 'port', printed: '70000', reason: 'Ports end at 65535.' };
const entry = (id: string, fields = {}) => ({
  id,
  port: 7000,
  transport: id === 'a' ? 'tcp' : 'udp',
  ...fields,
});

describe('misprint', () => {
  it('reports the misprint of an entry in full', () => {
    const reference = testReference({
      components: { 'harbour-1/web': { ports: [entry('a', { errata: [erratum] }), entry('b')] } },
    });
    expect(misprint.check(reference)).toEqual([
      {
        rule: 'misprint',
        severity: 'info',
        key: 'harbour-1/web-port-70000',
        products: ['harbour-1'],
        title: '“70000” is read as 7000',
        message: 'TCP 7000 of Web (Harbour 1): “70000” is printed (port) and read as 7000.',
        hint: 'Compare the document at hand; a later edition may print it right.',
        places: [{ entry: 'harbour-1/web#a' }],
        statements: [
          {
            by: { source: 'manual', section: 'Ports', item: null, link: null, printed: null },
            says: 'Prints “70000” (port).',
          },
        ],
        conclusion: 'Changed because Ports end at 65535.',
        ports: [{ from: 7000, to: 7000 }],
      },
    ]);
  });

  it('takes one misprint at two entries for one', () => {
    const reference = testReference({
      components: {
        'harbour-1/web': { ports: ['a', 'b'].map((id) => entry(id, { errata: [erratum] })) },
      },
    });
    expect(misprint.check(reference).map(({ message, places }) => [message, places.length])).toEqual([
      ['TCP 7000 and UDP 7000 of Web (Harbour 1): “70000” is printed (port) and read as 7000.', 2],
    ]);
  });

  it('reports those of components, products, sources and guides', () => {
    const page = {
      errata: [{ field: 'name', printed: 'Habour', read: 'Harbour.', reason: 'The cover says Harbour.' }],
    };
    const reference = testReference({
      products: { 'harbour-1': page },
      components: { 'harbour-1/web': page },
      guides: { boot: page },
      sources: { manual: page },
    });
    const found = misprint.check(reference);
    expect(found.map(({ places }) => places[0])).toEqual([
      { page: 'product', id: 'harbour-1', path: ['errata', 0] },
      { page: 'component', id: 'harbour-1/web', path: ['errata', 0] },
      { page: 'guide', id: 'boot', path: ['errata', 0] },
      { page: 'source', id: 'manual', path: ['errata', 0] },
    ]);
    expect(new Set(found.map(({ title, conclusion }) => `${title}. ${conclusion}`))).toEqual(
      new Set(['“Habour” is read as Harbour. Changed because the cover says Harbour.']),
    );
  });

  it('names the field where what is printed is long, and needs no reading', () => {
    const errata = [
      { field: 'order of the steps', printed: 'a), then e) '.repeat(9), reason: 'Steps are missing.' },
    ];
    const [found] = misprint.check(testReference({ components: { 'harbour-1/web': { errata } } }));
    expect(found?.title).toBe('Misprint: order of the steps');
    expect(found?.message).toMatch(/ is printed \(order of the steps\) and is not followed\.$/);
  });

  it('is silent about pages without errata', () => {
    expect(
      misprint.check(testReference({ components: { 'harbour-1/web': { ports: [entry('a')] } } })),
    ).toEqual([]);
  });
});
