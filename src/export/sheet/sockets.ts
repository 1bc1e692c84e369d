/**
 * The sockets on the hosts of a sheet, as the build sees them on the host roles of a catalog: one for each
 * entry that holds a port, and one on the other side of each that either side may open.
 */
import type { Holder } from '../../derive/findings/holders.ts';
import type { Flow, FlowEnd, Sheet } from './schema.ts';
import { ownerOf } from './values.ts';

export interface Socket {
  readonly holder: Holder;
  /** Id of the entry that is written on a page. */
  readonly entry: string;
  readonly name: string;
  readonly purpose: string;
  /** Hosts that it is always on, and that it may be on, each with its product. */
  readonly hosts: readonly string[];
  readonly mayHosts: readonly string[];
  readonly ranges: Flow['ranges'];
}

/** Hosts of a sheet on which components stand that are on no host role. */
const NO_HOSTS = ['outside', 'no-role'];

export function socketsOf({ flows }: Sheet): readonly Socket[] {
  const found = new Map<string, Socket>();
  for (const flow of flows) {
    for (const socket of [ownSocket(flow), ...otherSide(flow)]) {
      // An own number that holds towards some peers only makes two sockets of one entry.
      const key = `${socket.holder.id} ${flow.port}`;
      const known = found.get(key);
      found.set(key, known ? merge(known, socket) : socket);
    }
  }
  return [...found.values()];
}

function ownSocket(flow: Flow): Socket {
  const { from, to, side, service, oneOf } = flow;
  const end = ownerOf(flow);
  const peer = end === to ? from : to;
  return { ...at(end, flow), holder: { ...held(end, peer, flow), side, service, oneOf } };
}

/** Each of two that may open a connection listens; who owns the socket of the other side is not said. */
function otherSide(flow: Flow): readonly Socket[] {
  const { initiator, from, to, entry } = flow;
  if (initiator !== 'either' || from.product === null || from.component === to.component) return [];
  const holder: Holder = { ...held(from, to, flow), id: `${from.component} ${entry}`, mirrors: entry };
  return [{ ...at(from, flow), holder }];
}

function at({ name, component, product, hosts, mayHosts }: FlowEnd, flow: Flow) {
  const roles = (ids: readonly string[]) =>
    ids.filter((id) => !NO_HOSTS.includes(id)).map((id) => `${product} ${id}`);
  // Without a host role it is still on one computer with itself.
  const always = roles(hosts).length > 0 ? roles(hosts) : [component];
  const { entry, purpose, ranges } = flow;
  return { entry, name, purpose, hosts: always, mayHosts: roles(mayHosts), ranges };
}

function held(end: FlowEnd, peer: FlowEnd, flow: Flow): Holder {
  return {
    id: flow.entry,
    component: end.component,
    side: 'listens',
    spec: { kind: flow.choice === 'one' ? 'one' : flow.ranges.length > 0 ? 'all' : 'unstated' },
    transports: [flow.transport],
    protocol: flow.protocol,
    listeners: flow.listener,
    service: null,
    oneOf: null,
    peers: [{ with: peer.component }],
    mirrors: null,
  };
}

/** Flows of one entry differ in their transport and their peer. */
function merge(a: Socket, b: Socket): Socket {
  const transports = [...new Set([...a.holder.transports, ...b.holder.transports])];
  return { ...a, holder: { ...a.holder, transports, peers: [...a.holder.peers, ...b.holder.peers] } };
}
