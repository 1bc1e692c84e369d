/** The words, numbers, ranges and transports of a query. */
import { distinctRanges, MAX_PORT, type PortRange } from '../../schema/port-spec.ts';
import type { QueryTransport } from './query.ts';

export interface Tokens {
  readonly ranges: readonly PortRange[];
  readonly transports: readonly QueryTransport[];
  /** Without the words that only make a sentence of it. */
  readonly words: readonly string[];
  /** `dynamic`, `ephemeral` or `random` was among them. */
  readonly dynamic: boolean;
  /** Numbers that are no ports, with what is wrong about each. */
  readonly wrong: readonly string[];
  /** What was read otherwise than written. */
  readonly remarks: readonly string[];
}

const TRANSPORTS: Readonly<Record<string, QueryTransport>> = {
  tcp: 'tcp',
  udp: 'udp',
  icmp: 'icmp',
  icmpv4: 'icmp',
  icmpv6: 'icmpv6',
  icmp6: 'icmpv6',
};
const DYNAMIC = new Set(['dynamic', 'ephemeral', 'random']);
/** They say how one asks, not what. */
const FILLERS = new Set(
  (
    'port ports number numbers nr no type are is be what which who why does do did use uses used using by on in out ' +
    'the a an for of from inbound outbound incoming outgoing open need needs needed range and or both each all any ' +
    'to it that with firewall rule rules allow permit deny drop accept eq source destination src dst spt sport dport ' +
    'dpt proto protocol p listen listens listening connects established netstat findstr r1 r2 r3 sp1 sp2 sp3 ' +
    'may i can close closed changed change must outside inside interface flags'
  ).split(' '),
);

/** A phrase without the words that only ask. */
export function withoutFillers(phrase: string): string {
  return phrase
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

const RANGE = /(?<![\w.])(\d+)\s*(?:-|\.{2,3}|to|through)\s*(\d+)(?![\w.]*\w)/g;

export function readTokens(text: string): Tokens {
  const plain = text.replace(RANGE, '$1-$2').replace(/(?<=\d)-(?=[a-z])/g, ' ');
  const pieces = plain.split(/([\s/,;:|&+()[\]{}"'“”‘’?!<>=#]+)/);
  const state = { ranges: [], transports: [], words: [], wrong: [], remarks: [], dynamic: false } as State;
  for (let i = 0; i < pieces.length; i += 2) readPiece(pieces[i]!, neighbours(pieces, i), state);
  return { ...state, transports: [...new Set(state.transports)], ranges: distinctRanges(state.ranges) };
}

interface State {
  ranges: PortRange[];
  transports: QueryTransport[];
  words: string[];
  wrong: string[];
  remarks: string[];
  dynamic: boolean;
}

/** Whether a number stands on the other side of a slash, as in `80/xyz`. */
function neighbours(pieces: readonly string[], i: number): boolean {
  const beside = (word: string | undefined, separator: string | undefined) =>
    separator === '/' && word !== undefined && /^\d/.test(word);
  return beside(pieces[i - 2], pieces[i - 1]) || beside(pieces[i + 2], pieces[i + 1]);
}

function readPiece(piece: string, besideNumber: boolean, state: State): void {
  const word = piece.replace(/^[.-]+|[.-]+$/g, '');
  const transport = Object.hasOwn(TRANSPORTS, word) ? TRANSPORTS[word] : undefined;
  if (word === '') return;
  if (/^\d+(-\d+)?$/.test(word)) readNumber(word, state);
  else if (transport) state.transports.push(transport);
  else if (besideNumber && /^\p{L}+$/u.test(word)) {
    state.remarks.push(`“${short(word)}” is no transport: write tcp, udp or nothing.`);
  } else if (DYNAMIC.has(word)) state.dynamic = true;
  else if (word.length > 1 && !FILLERS.has(word)) state.words.push(word);
}

function readNumber(word: string, state: State): void {
  const [from = 0, to = from] = word.split('-').map(Number);
  const bad = [from, to].find((port) => port < 1 || port > MAX_PORT);
  if (bad === 0) state.wrong.push('Port 0 cannot be used: ports run from 1 to 65535.');
  else if (bad !== undefined) {
    state.wrong.push(`${short(word)} is above 65535: ports run from 1 to 65535.`);
  } else if (from > to) {
    state.remarks.push(`${from}-${to} runs backwards; this is ${to}-${from}.`);
    state.ranges.push({ from: to, to: from });
  } else state.ranges.push({ from, to });
}

/** A piece of the query as a message repeats it. */
export function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
