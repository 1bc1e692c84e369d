/** Sequences that no document ever printed: for tests of text, layout and picture. */
import fc from 'fast-check';
import type {
  Frame,
  Message,
  Participant,
  SequenceDiagram,
  SequenceItem,
  SequenceNote,
} from '../src/diagram/sequence.ts';
import { anyLine } from './random-graphs.ts';

/** As deep as the schema lets them be. */
const DEPTH = 4;

/** 2 to 8 participants of every kind, and steps of every kind; messages are numbered as they come. */
export const anySequence: fc.Arbitrary<SequenceDiagram> = fc
  .array(
    fc.record({
      name: anyLine,
      kind: fc.constantFrom<Participant['kind']>('component', 'outside', 'foreign', 'silent'),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .chain((drafts) => {
    const participants = drafts.map((draft, i): Participant => ({
      id: `p${i + 1}`,
      ...draft,
      url: draft.kind === 'silent' ? null : `/products/p/component-${i}/`,
    }));
    const items = fc.array(
      anyItem(
        participants.map(({ id }) => id),
        DEPTH,
      ),
      { minLength: 1, maxLength: 6 },
    );
    return fc.record({
      id: fc.constant('boot'),
      title: anyLine,
      description: anyLine,
      participants: fc.constant(participants),
      items: items.map(numbered),
    });
  });

function anyItem(ids: readonly string[], depth: number): fc.Arbitrary<SequenceItem> {
  const end = fc.constantFrom(...ids);
  const message: fc.Arbitrary<Message> = fc.record({
    kind: fc.constant('message'),
    number: fc.constant(0),
    from: end,
    to: end,
    label: anyLine,
    reply: fc.boolean(),
    lost: fc.boolean(),
  });
  const note: fc.Arbitrary<SequenceNote> = fc.record({
    kind: fc.constant('note'),
    text: anyLine,
    over: fc.subarray([...ids], { minLength: 1, maxLength: 2 }),
  });
  if (depth === 0) return fc.oneof({ arbitrary: message, weight: 4 }, note);
  const branch = fc.record({
    when: anyLine,
    items: fc.array(anyItem(ids, depth - 1), { minLength: 1, maxLength: 3 }),
  });
  const frame: fc.Arbitrary<Frame> = fc.oneof(
    fc.record({
      kind: fc.constant('alternatives'),
      branches: fc.array(branch, { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop'), branches: fc.array(branch, { minLength: 1, maxLength: 1 }) }),
  );
  return fc.oneof({ arbitrary: message, weight: 4 }, note, frame);
}

/** From 1, through all frames. */
export function numbered(items: readonly SequenceItem[]): readonly SequenceItem[] {
  let count = 0;
  const number = (item: SequenceItem): SequenceItem => {
    if (item.kind === 'message') return { ...item, number: ++count };
    if (item.kind === 'note') return item;
    return { ...item, branches: item.branches.map((b) => ({ when: b.when, items: b.items.map(number) })) };
  };
  return items.map(number);
}
