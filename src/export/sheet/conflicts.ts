/**
 * What a reader's own number collides with on a host, by the build's own rules: see
 * src/derive/findings/holders.ts. What collides without own numbers is a finding of the build and left to it.
 */
import {
  areAlternatives,
  bothAuthoredOn,
  collide,
  commonTransports,
  type Holder,
  holds,
  isSettled,
  mayCollide,
  mayHold,
} from '../../derive/findings/holders.ts';
import { type Interval, overlappingPairs, shared } from '../../derive/sweep.ts';
import { applyValues } from './apply-values.ts';
import type { Sheet } from './schema.ts';
import { type Socket, socketsOf } from './sockets.ts';
import { changeable, ownValues, type Values } from './values.ts';

/** One of the two sides of a collision: the one with the own number. If both have one, there are two. */
export interface Conflict {
  /** Key of the own number. */
  readonly key: string;
  /** Whose number it is. */
  readonly name: string;
  /** Entry and name of what it collides with. */
  readonly other: string;
  readonly otherName: string;
  /** False: something that decides it is not said, such as who owns a socket or whether both are on one host. */
  readonly sure: boolean;
  /** `8080 tcp is used on the Deployment Server computer by DataManager too` */
  readonly message: string;
}

interface Placed {
  readonly socket: Socket;
  readonly host: string;
  readonly always: boolean;
}

interface Own {
  readonly key: string;
  readonly entry: string;
  readonly value: number;
}

/** Two sockets that share a port, on one host after the other. */
interface Meeting {
  readonly own: Own;
  readonly socket: Socket;
  readonly other: Socket;
  readonly sure: boolean;
  readonly hosts: Set<string>;
}

export function conflictsOf(sheet: Sheet, values: Values): readonly Conflict[] {
  const own = ownOf(sheet, values);
  if (own.length === 0) return [];
  const meetings = new Map<string, Meeting>();
  for (const overlap of overlappingPairs(placed(applyValues(sheet, values)))) {
    const [{ item: a }, { item: b }] = overlap;
    const sure = judge(a, b);
    if (sure === null) continue;
    for (const [mine, other] of [[a.socket, b.socket] as const, [b.socket, a.socket] as const]) {
      for (const one of own) {
        if (one.entry !== mine.entry || one.value !== shared(overlap).from) continue;
        const key = [one.key, mine.holder.id, other.holder.id].join(' ');
        const known = meetings.get(key);
        // On one host they may collide and on the next they do: the worse is told.
        if (known && (known.sure || !sure)) {
          if (known.sure === sure) known.hosts.add(a.host);
        } else meetings.set(key, { own: one, socket: mine, other, sure, hosts: new Set([a.host]) });
      }
    }
  }
  return [...[...meetings.values()].map((one) => toConflict(one, sheet)), ...repeats(own, sheet)];
}

function ownOf(sheet: Sheet, values: Values): readonly Own[] {
  const differing = ownValues(sheet, values);
  return changeable(sheet).flatMap(({ key, entry }) => {
    const value = differing.get(key);
    return value === undefined ? [] : [{ key, entry, value }];
  });
}

function placed(sheet: Sheet): readonly Interval<Placed>[] {
  return socketsOf(sheet)
    .filter(({ holder }) => mayHold(holder))
    .flatMap((socket) =>
      [...new Set([...socket.hosts, ...socket.mayHosts])].flatMap((host) =>
        socket.ranges.map(([from, to]) => ({
          group: host,
          from,
          to,
          item: { socket, host, always: socket.hosts.includes(host) },
        })),
      ),
    );
}

/** Whether two sockets on one host collide: surely, perhaps, or not at all (null). */
function judge(a: Placed, b: Placed): boolean | null {
  const [x, y] = [a.socket.holder, b.socket.holder];
  const transports = commonTransports(x, y);
  if (transports.length === 0) return null;
  const stated = !x.transports.includes('unstated') && !y.transports.includes('unstated');
  if (stated && a.always && b.always && holds(x) && holds(y) && (collide(x, y) || isOnOnePage(x, y)))
    return true;
  return mayCollide(x, y) && !(a.always && b.always && isSettled(x, y)) ? false : null;
}

/** Two entries of one component want one number, and are not alternatives. */
function isOnOnePage(a: Holder, b: Holder): boolean {
  return a.id !== b.id && bothAuthoredOn(a, b) && !areAlternatives(a, b);
}

function toConflict({ own, socket, other, sure, hosts }: Meeting, sheet: Sheet): Conflict {
  const stated = commonTransports(socket.holder, other.holder).filter((one) => one !== 'unstated');
  const port = [own.value, stated.join('/')].filter(Boolean).join(' ');
  const names = [...hosts].flatMap((host) => hostName(host, sheet) ?? []);
  const where = names.length > 0 ? names.map((name) => `the ${name}`).join(' and ') : 'one computer';
  // Two entries of one component are told apart by what they are for.
  const same = socket.holder.component === other.holder.component;
  const by = same ? `${other.name} (${other.purpose})` : other.name;
  const message = `${port} ${sure ? 'is' : 'may be'} used on ${where} by ${by} too`;
  return { key: own.key, name: socket.name, other: other.entry, otherName: other.name, sure, message };
}

/** `<product> <host>`; hosts of other products have no name here. */
function hostName(host: string, { product, hosts }: Sheet): string | undefined {
  return hosts.find(({ id }) => host === `${product.id} ${id}`)?.name;
}

/** An own number that the same entry has already, beside the one that it replaces. */
function repeats(own: readonly Own[], sheet: Sheet): readonly Conflict[] {
  const values = new Map(own.map(({ key, value }) => [key, value]));
  const all = changeable(sheet);
  return own.flatMap(({ key, entry, value }) => {
    const twin = all.find((one) => {
      return one.entry === entry && one.key !== key && (values.get(one.key) ?? one.default) === value;
    });
    if (!twin) return [];
    const message = `${value} stands in place of ${twin.printed} of ${twin.name} too`;
    const words = values.has(twin.key) ? message : `${value} is another port of ${twin.name} already`;
    return [{ key, name: twin.name, other: entry, otherName: twin.name, sure: true, message: words }];
  });
}
