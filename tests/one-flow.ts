/** A sheet of the tests' own texts, for what is written into tables. */
import type { Flow, FlowEnd, Sheet } from '../src/export/sheet/schema.ts';
import { flow } from './made-sheet.ts';

function end(name: string, host: string): FlowEnd {
  return { component: `p/${host}`, name, product: 'p', hosts: [host], mayHosts: [] };
}

/** One flow, from a client to a server, with the given fields. */
export function oneFlow(fields: Partial<Flow> = {}): Sheet {
  const one = flow({
    id: 'p/server#web',
    entry: 'p/server#web',
    component: 'p/server',
    from: end('Client', 'client'),
    to: end('Server', 'server'),
    port: '80',
    ranges: [[80, 80]],
    configurable: 'yes',
    purpose: 'Web pages',
    sources: ['D1 Ports'],
    url: '/products/p/server/#web',
    ...fields,
  });
  return {
    schemaVersion: 1,
    product: { id: 'p', name: 'Product 1', shortName: 'P 1', vendor: 'V', version: '1', url: '/products/p/' },
    documents: [{ id: 'd', code: 'D1', title: 'Manual', publisher: 'V', date: '2006-11-07', updated: null }],
    hosts: ['client', 'server'].map((id) => ({ id, name: `The ${id}`, class: 'client', os: 'unstated' })),
    flows: [one],
  };
}
