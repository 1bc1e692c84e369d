/** Sheets to test tables with: those of a content folder, and one of the tests' own texts. */
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { checkReference } from '../src/derive/findings/checked.ts';
import { FINDING_RULES } from '../src/derive/findings/index.ts';
import { deriveReference } from '../src/derive/reference.ts';
import { productSheet } from '../src/export/sheet/build.ts';
import type { Flow, FlowEnd, Sheet } from '../src/export/sheet/schema.ts';

export const referenceOf = (folder: string) =>
  checkReference(deriveReference(catalogFromDisk(folder)), FINDING_RULES);

export function sheetsOf(folder: string): Sheet[] {
  const reference = referenceOf(folder);
  return [...reference.catalog.products.values()].map((product) => productSheet(product, reference));
}

/** What tells one flow of a sheet from the others. */
export const flowKey = ({ id, from, to }: Flow): string => [id, from.name, to.name].join(' | ');

function end(name: string, host: string): FlowEnd {
  return { component: `p/${host}`, name, product: 'p', hosts: [host], mayHosts: [] };
}

/** One flow, from a client to a server, with the given fields. */
export function oneFlow(fields: Partial<Flow> = {}): Sheet {
  const flow: Flow = {
    id: 'p/server#web',
    entry: 'p/server#web',
    component: 'p/server',
    from: end('Client', 'client'),
    to: end('Server', 'server'),
    initiator: 'from',
    side: 'listens',
    transport: 'tcp',
    port: '80',
    ranges: [[80, 80]],
    choice: 'all',
    default: null,
    dynamic: false,
    dynamicRange: null,
    icmp: null,
    protocol: null,
    protocolName: null,
    service: null,
    listener: [],
    cast: null,
    groups: [],
    scope: 'network',
    need: 'required',
    when: null,
    oneOf: null,
    anyOf: null,
    configurable: 'yes',
    allowed: null,
    settings: [],
    purpose: 'Web pages',
    sourcePort: null,
    replyPort: null,
    reading: null,
    remark: null,
    notes: [],
    findings: [],
    sources: ['D1 Ports'],
    links: [],
    url: '/products/p/server/#web',
    ...fields,
  };
  return {
    schemaVersion: 1,
    product: { id: 'p', name: 'Product 1', shortName: 'P 1', vendor: 'V', version: '1', url: '/products/p/' },
    documents: [{ id: 'd', code: 'D1', title: 'Manual', publisher: 'V', date: '2006-11-07', updated: null }],
    hosts: ['client', 'server'].map((id) => ({ id, name: `The ${id}`, class: 'client', os: 'unstated' })),
    flows: [flow],
  };
}
