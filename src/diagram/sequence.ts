/** What a sequence diagram says, before anyone decides where things stand. Text and picture are made from it. */
import type { Catalog, Entry, Guide } from '../catalog/model.ts';
import type { MessageStep, SequenceStep } from '../catalog/sequence.ts';
import { listWords } from '../derive/list-words.ts';
import type { NodeKind } from './graph.ts';
import { portLabel } from './port-label.ts';

export interface Participant {
  /** Of letters and digits, unique in the sequence; Mermaid's id of the participant. */
  readonly id: string;
  /** `foreign`: of a product that the guide is not about. */
  readonly kind: NodeKind;
  /** Of the component; with the product's short name where that is needed to know it. */
  readonly name: string;
  /** Path of its page, without a base. */
  readonly url: string | null;
}

export interface Message {
  readonly kind: 'message';
  /** From 1, in order of the steps. */
  readonly number: number;
  /** Ids of participants; the same one where something is done by itself. */
  readonly from: string;
  readonly to: string;
  /** What is sent, and its ports. */
  readonly label: string;
  readonly reply: boolean;
  /** It does not arrive. */
  readonly lost: boolean;
}

export interface SequenceNote {
  readonly kind: 'note';
  readonly text: string;
  /** Ids of one participant or of two, from left to right. */
  readonly over: readonly string[];
}

/** A part of which one branch happens, or that happens again and again. */
export interface Frame {
  readonly kind: 'alternatives' | 'loop';
  /** A loop has one. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  /** In which case, or how often. */
  readonly when: string;
  readonly items: readonly SequenceItem[];
}

export type SequenceItem = Message | SequenceNote | Frame;

export interface SequenceDiagram {
  /** Of the guide: the path of its files. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
  readonly participants: readonly Participant[];
  readonly items: readonly SequenceItem[];
}

/** All messages and notes, in order, out of their frames. */
export function flat(items: readonly SequenceItem[]): readonly (Message | SequenceNote)[] {
  return items.flatMap((item) =>
    'branches' in item ? item.branches.flatMap((branch) => flat(branch.items)) : [item],
  );
}

/** The diagram of a guide that has one. */
export function sequenceOf(guide: Guide, catalog: Catalog): SequenceDiagram | null {
  const { sequence } = guide;
  if (!sequence) return null;
  const participants = sequence.participants.map((id, i) =>
    toParticipant(`p${i + 1}`, id, sequence.participants, guide, catalog),
  );
  const ids = new Map(sequence.participants.map((id, i) => [id, `p${i + 1}`]));
  return {
    id: guide.id,
    title: `${guide.title}: the sequence`,
    description: describe(sequence.participants, participants, catalog),
    participants,
    items: numbered(sequence.steps, ids, catalog),
  };
}

function toParticipant(
  id: string,
  component: string,
  all: readonly string[],
  guide: Guide,
  catalog: Catalog,
): Participant {
  const found = catalog.components.get(component);
  if (!found) return { id, kind: 'silent', name: component, url: null };
  const foreign = !guide.products.includes(found.product);
  const shared = all.some(
    (other) => other !== component && catalog.components.get(other)?.name === found.name,
  );
  const product = catalog.products.get(found.product)?.shortName;
  return {
    id,
    kind: foreign ? 'foreign' : found.kind === 'external' ? 'outside' : 'component',
    name: (foreign || shared) && product ? `${found.name} (${product})` : found.name,
    url: found.url,
  };
}

function describe(ids: readonly string[], participants: readonly Participant[], catalog: Catalog): string {
  const products = [...new Set(ids.map((id) => catalog.components.get(id)?.product ?? ''))];
  const names = products.flatMap((id) => catalog.products.get(id)?.name ?? []);
  const of = names.length > 0 ? ` of ${listWords(names)}` : '';
  return `Who says what to whom, between ${listWords(participants.map(({ name }) => name))}${of}.`;
}

function numbered(
  steps: readonly SequenceStep[],
  ids: ReadonlyMap<string, string>,
  catalog: Catalog,
): readonly SequenceItem[] {
  let count = 0;
  const order = [...ids.keys()];
  const id = (component: string) => ids.get(component) ?? '';
  const toItems = (list: readonly SequenceStep[]): readonly SequenceItem[] => list.map(toItem);
  const toItem = (step: SequenceStep): SequenceItem => {
    switch (step.kind) {
      case 'message': {
        const { kind, reply, lost } = step;
        const label = messageLabel(step, catalog);
        return { kind, number: ++count, from: id(step.from), to: id(step.to), label, reply, lost };
      }
      case 'note': {
        const over = [...new Set(step.over)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
        return { kind: 'note', text: step.text, over: over.map(id) };
      }
      case 'alternatives': {
        const branches = step.branches.map((branch) => ({ when: branch.when, items: toItems(branch.steps) }));
        return { kind: 'alternatives', branches };
      }
      default:
        return { kind: 'loop', branches: [{ when: step.text, items: toItems(step.steps) }] };
    }
  };
  return toItems(steps);
}

/** `DHCPDISCOVER, UDP 67`; entries that can take each other's place are joined by "or". */
function messageLabel({ text, ports }: MessageStep, catalog: Catalog): string {
  const entries = ports.flatMap((port) => catalog.entries.get(port) ?? []);
  const labels = [...new Set(entries.map((entry) => portLabel([entry], catalog)))];
  if (labels.length === 0) return text;
  return `${text}, ${areAlternatives(entries) ? labels.join(' or ') : listWords(labels)}`;
}

function areAlternatives(entries: readonly Entry[]): boolean {
  return (['oneOf', 'anyOf'] as const).some((group) => {
    const groups = new Set(entries.map((entry) => entry[group]));
    return groups.size === 1 && !groups.has(null);
  });
}
