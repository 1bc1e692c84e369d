/** The sequence of a guide, with components and entries by their full ids. */
import { participantsNamed } from '../schema/sequence-ends.ts';
import type { SequenceData, StepData } from '../schema/sequence.ts';

export interface Sequence {
  /** Component ids, from left to right. */
  readonly participants: readonly string[];
  readonly steps: readonly SequenceStep[];
}

export type SequenceStep = MessageStep | NoteStep | AlternativesStep | LoopStep;

export interface MessageStep {
  readonly kind: 'message';
  /** Component ids; the same one where a component does something by itself. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Entries it uses; none where no document says which. */
  readonly ports: readonly string[];
  readonly reply: boolean;
  /** It does not arrive. */
  readonly lost: boolean;
}

export interface NoteStep {
  readonly kind: 'note';
  readonly text: string;
  /** One component id or two. */
  readonly over: readonly string[];
}

export interface AlternativesStep {
  readonly kind: 'alternatives';
  readonly branches: readonly { readonly when: string; readonly steps: readonly SequenceStep[] }[];
}

export interface LoopStep {
  readonly kind: 'loop';
  readonly text: string;
  readonly steps: readonly SequenceStep[];
}

/** @param data a sequence that fits its schema: every name in it means one participant */
export function resolveSequence({ participants, steps }: SequenceData): Sequence {
  const end = (ref: string) => participantsNamed(participants, ref)[0] ?? ref;
  return { participants, steps: steps.map((step) => resolveStep(step, end)) };
}

function resolveStep(data: StepData, end: (ref: string) => string): SequenceStep {
  const inner = (steps: readonly StepData[] = []) => steps.map((step) => resolveStep(step, end));
  if (data.note !== undefined) return { kind: 'note', text: data.note, over: (data.over ?? []).map(end) };
  if (data.loop !== undefined) return { kind: 'loop', text: data.loop, steps: inner(data.steps) };
  if (data.alternatives !== undefined) {
    const branches = data.alternatives.map(({ when, steps }) => ({ when, steps: inner(steps) }));
    return { kind: 'alternatives', branches };
  }
  return {
    kind: 'message',
    from: end(data.from ?? ''),
    to: end(data.to ?? ''),
    text: data.message ?? '',
    ports: data.port.map((ref) => entryId(ref, end)),
    reply: data.reply ?? false,
    lost: data.lost ?? false,
  };
}

function entryId(ref: string, end: (ref: string) => string): string {
  const [component = '', anchor = ''] = ref.split('#');
  return `${end(component)}#${anchor}`;
}
