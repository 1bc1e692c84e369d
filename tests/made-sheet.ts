/** Sheets for the tests of what is made of them: a plain flow, with what a test is about in its place. */
import type { Flow, FlowEnd, Sheet } from '../src/export/sheet/schema.ts';

const PRODUCT = 'suite-1';
const ENTRY = `${PRODUCT}/server#flow`;

/** A component of the suite, on host roles of the sheet. */
export function end(name: string, hosts: string[] = [], mayHosts: string[] = []): FlowEnd {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { component: `${PRODUCT}/${slug}`, name, product: PRODUCT, hosts, mayHosts };
}

export const UNSTATED: FlowEnd = {
  component: 'unstated',
  name: 'not stated',
  product: null,
  hosts: [],
  mayHosts: [],
};
export const SERVER = end('Server', ['server-host']);
export const AGENT = end('Agent', ['agent-host'], ['server-host']);
export const CONSOLE = end('Console', ['console-host']);
export const DNS = end('DNS', ['outside']);
export const TOOL = end('Tool', ['no-role']);

/** For `flow`: the other end is the console's computer. */
export const FROM_CONSOLE = { from: CONSOLE };
/** For `flow`: a dynamic port without bounds. */
export const DYNAMIC = { port: 'dynamic', ranges: [], dynamic: true };

/** A plain flow, required, agent to server on 402/tcp, with what the case needs in its place. */
export function flow(given: Partial<Flow> = {}): Flow {
  return {
    id: ENTRY,
    entry: ENTRY,
    component: SERVER.component,
    from: AGENT,
    to: SERVER,
    initiator: 'from',
    side: 'listens',
    transport: 'tcp',
    port: '402',
    ranges: [[402, 402]],
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
    configurable: 'unstated',
    allowed: null,
    settings: [],
    purpose: 'Talks to the server',
    sourcePort: null,
    replyPort: null,
    reading: null,
    remark: null,
    notes: [],
    disputed: [],
    findings: [],
    sources: ['DOC1 Ports; Server'],
    links: [],
    url: '/products/suite-1/server/#flow',
    ...given,
  };
}

/** The flows, numbered, as the sheet of a suite with a server, an agent and a console. */
export function sheetOf(given: readonly Flow[]): Sheet {
  const host = (id: string, name: string, os: Sheet['hosts'][number]['os'] = 'unstated') => ({
    id,
    name,
    class: 'server' as const,
    os,
  });
  return {
    schemaVersion: 1,
    product: {
      id: PRODUCT,
      name: 'Suite 1',
      shortName: 'Suite',
      vendor: 'Vendor',
      version: '1',
      url: '/products/suite-1/',
    },
    documents: [
      {
        id: 'doc',
        code: 'DOC1',
        title: 'Ports of the suite',
        publisher: 'Vendor',
        date: '2006',
        updated: null,
      },
    ],
    hosts: [
      host('server-host', 'Server computer', 'windows'),
      host('agent-host', 'Managed computer'),
      host('console-host', 'Console computer', 'unix'),
      { id: 'outside', name: 'Outside systems', class: null, os: null },
      { id: 'no-role', name: 'No host role stated', class: null, os: null },
    ],
    flows: given.map((one, i) => ({ ...one, id: `${ENTRY}-${i + 1}`, entry: `${ENTRY}-${i + 1}` })),
  };
}
