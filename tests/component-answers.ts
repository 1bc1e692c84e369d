/** Facts of a component as answers to `npm run new:component`, and a terminal that gives them. */
import { Stopped, type Terminal } from '../src/author/terminal.ts';
import { type PortSpec, printPortSpec } from '../src/schema/port-spec.ts';

interface Cited {
  readonly document: string;
  readonly section: string;
  readonly item?: string | undefined;
  readonly link?: string | undefined;
  readonly printed?: string | undefined;
}

interface Facts {
  readonly product: string;
  readonly name: string;
  readonly summary: string;
  readonly kind: string;
  readonly runsOn: readonly string[];
  readonly portless?: string | undefined;
  readonly sources?: readonly Cited[];
  readonly ports: readonly {
    readonly id: string;
    readonly port: PortSpec;
    readonly transport: readonly string[];
    readonly protocol?: string | undefined;
    readonly side: string;
    readonly listener?: readonly string[] | undefined;
    readonly configurable: string;
    readonly peers: readonly string[];
    readonly purpose: string;
    readonly sources: readonly Cited[];
  }[];
}

/** A line for each question; an empty one leaves a field out or ends a list. */
export function answersFor(id: string, facts: Facts): readonly string[] {
  const entries = facts.ports.flatMap((entry) => [
    printPortSpec(entry.port),
    entry.transport.join(),
    entry.protocol ?? '',
    entry.side,
    entry.listener?.join() ?? '',
    entry.configurable,
    entry.peers.join(', '),
    entry.purpose,
    ...citations(entry.sources),
    entry.id,
  ]);
  return [
    ...[
      facts.product,
      facts.name,
      id.slice(id.indexOf('/') + 1),
      facts.summary,
      facts.kind,
      facts.runsOn.join(),
    ],
    ...entries,
    '',
    ...(facts.ports.length > 0 ? [] : [facts.portless ?? '', ...citations(facts.sources ?? [])]),
  ];
}

function citations(sources: readonly Cited[]): readonly string[] {
  const lines = sources.flatMap(({ document, section, item = '', link = '', printed = '' }) => [
    ...[document, section, item, link, printed],
  ]);
  return [...lines, ''];
}

/** @returns a terminal that gives these answers and prints nothing; `left` are those nobody asked for */
export function scripted(answers: readonly string[]): Terminal & { readonly left: () => readonly string[] } {
  const open = [...answers];
  return {
    say: () => undefined,
    ask: () => {
      const next = open.shift();
      return next === undefined ? Promise.reject(new Stopped(1)) : Promise.resolve(next);
    },
    close: () => undefined,
    left: () => open,
  };
}
