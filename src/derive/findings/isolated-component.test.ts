import { describe, expect, it } from 'vitest';
import { isolatedComponent } from './isolated-component.ts';
import { testReference } from './test-catalog.ts';

type Fields = Readonly<Record<string, unknown>> & { readonly ports?: readonly Fields[] };

const isolated = (components: Readonly<Record<string, Fields>>) =>
  isolatedComponent
    .check(
      testReference({
        components: Object.fromEntries(Object.entries(components).map(([s, c]) => [`h-1/${s}`, c])),
      }),
    )
    .map(({ key }) => key);

describe('isolated-component', () => {
  it('reports a component whose peers nobody names, in full', () => {
    const reference = testReference({
      components: { 'harbour-1/web': { ports: [{ port: 80 }, { port: '90, 91', transport: 'unstated' }] } },
    });
    expect(isolatedComponent.check(reference)).toEqual([
      {
        rule: 'isolated-component',
        severity: 'info',
        key: 'harbour-1/web',
        products: ['harbour-1'],
        title: 'Web stands alone',
        message: 'Web (Harbour 1) uses TCP 80 and ports 90, 91, and no document says with whom.',
        hint: 'If a document names the other end, write it under peers; if it talks only through another component, write via.',
        places: [{ page: 'component', id: 'harbour-1/web' }],
        statements: [{ by: { page: 'component', id: 'harbour-1/web' }, says: 'A component.' }],
        conclusion: 'Matters if a rule is written for it: the other end has to be found out first.',
        ports: [],
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, Fields>>, readonly string[]]>([
    ['one without entries', { web: {} }, ['h-1/web']],
    [
      'one that names a peer, and the peer',
      { web: { ports: [{ port: 80, peers: ['agent'] }] }, agent: {} },
      [],
    ],
    ['one that talks with other instances of itself', { web: { ports: [{ port: 80, peers: ['web'] }] } }, []],
    [
      'one that talks through another, and the other',
      { web: { via: ['agent'] }, agent: { ports: [{ port: 80 }] } },
      [],
    ],
    ['one that says that it uses no port', { web: { portless: 'It works offline.' } }, []],
  ])('knows %s', (_, components, expected) => {
    expect(isolated(components)).toEqual(expected);
  });
});
