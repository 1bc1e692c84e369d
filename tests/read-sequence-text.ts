/** Reads the text of a sequence with Mermaid's own parser: what it understands is what the text says. */
import type { Branch, Frame, SequenceItem } from '../src/diagram/sequence.ts';
import { decodeEntities, readDiagram } from './mermaid-parser.ts';

/** What a sequence says, in text and picture alike. */
export interface ReadSequence {
  readonly title: string;
  readonly description: string;
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly url: string | null;
  }[];
  readonly items: readonly SequenceItem[];
}

/** As Mermaid's database of a sequence has them; the parts that we read. */
interface Signal {
  readonly from?: string;
  readonly to?: string;
  readonly message: string | { readonly visible: boolean };
  readonly type: number;
  readonly placement?: number;
}
interface Actor {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly links: Readonly<Record<string, string>>;
}
interface SequenceDb {
  readonly LINETYPE: Readonly<Record<string, number>>;
  readonly PLACEMENT: Readonly<Record<string, number>>;
  getMessages(): readonly Signal[];
  getActors(): ReadonlyMap<string, Actor>;
  getAccTitle(): string;
  getAccDescription(): string;
}

const ARROWS: Readonly<Record<string, { readonly reply: boolean; readonly lost: boolean }>> = {
  SOLID: { reply: false, lost: false },
  DOTTED: { reply: true, lost: false },
  SOLID_CROSS: { reply: false, lost: true },
  DOTTED_CROSS: { reply: true, lost: true },
};

export async function readSequence(text: string): Promise<ReadSequence> {
  const db = (await readDiagram(text, 'sequence')) as SequenceDb;
  const types = new Map(Object.entries(db.LINETYPE).map(([name, type]) => [type, name]));
  const [first, ...signals] = db.getMessages();
  if (types.get(first?.type ?? -1) !== 'AUTONUMBER') throw new Error('the messages are not numbered');
  return {
    title: decodeEntities(db.getAccTitle()),
    description: decodeEntities(db.getAccDescription()),
    participants: [...db.getActors().values()].map(readActor),
    items: readItems(signals, (type) => types.get(type) ?? '', db.PLACEMENT.OVER!),
  };
}

function readActor({ name, description, type, links }: Actor) {
  if (type !== 'participant') throw new Error(`${name} is drawn as ${type}`);
  if (Object.keys(links).some((key) => key !== 'Page')) throw new Error(`${name} has other links`);
  return { id: name, name: decodeEntities(description), url: links.Page ?? null };
}

/** A list of signals, where frames are opened and closed, as a tree. */
function readItems(
  signals: readonly Signal[],
  nameOf: (type: number) => string,
  over: number,
): SequenceItem[] {
  const root: SequenceItem[] = [];
  const open: {
    readonly kind: Frame['kind'];
    readonly branches: { when: string; items: SequenceItem[] }[];
  }[] = [];
  let number = 0;
  for (const signal of signals) {
    const type = nameOf(signal.type);
    const words = typeof signal.message === 'string' ? decodeEntities(signal.message) : '';
    const items = open.at(-1)?.branches.at(-1)?.items ?? root;
    const { from = '', to = '' } = signal;
    if (ARROWS[type])
      items.push({ kind: 'message', number: ++number, from, to, label: words, ...ARROWS[type] });
    else if (type === 'NOTE') {
      if (signal.placement !== over) throw new Error('a note beside a lifeline');
      items.push({ kind: 'note', text: words, over: [...new Set([from, to])] });
    } else if (type === 'ALT_START' || type === 'LOOP_START') {
      const branches: (Branch & { items: SequenceItem[] })[] = [{ when: words, items: [] }];
      const frame = { kind: type === 'ALT_START' ? ('alternatives' as const) : ('loop' as const), branches };
      items.push(frame);
      open.push(frame);
    } else if (type === 'ALT_ELSE') open.at(-1)!.branches.push({ when: words, items: [] });
    else if (type === 'ALT_END' || type === 'LOOP_END') open.pop();
    else throw new Error(`Mermaid read ${type}, which no sequence of ours holds`);
  }
  if (open.length > 0) throw new Error('a frame is not closed');
  return root;
}
