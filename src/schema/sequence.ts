/** Who says what to whom, in which order: the sequence diagram of a guide. */
import { z } from 'zod';
import { stepField, type StepData } from './sequence-step.ts';
import { namesOf, participantsNamed } from './sequence-ends.ts';

/** A component with its product: a guide belongs to none. */
const participantField = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write <product>/<component>, as in altiris-deployment-server-6-x/pxe-server.',
  );

export const sequenceSchema = z
  .strictObject({
    participants: z
      .array(participantField)
      .min(2, 'Name at least two participants.')
      .describe('Components that take part, from left to right.'),
    steps: z.array(stepField).min(1, 'Write at least one step.').describe('What happens, in order.'),
  })
  .superRefine(({ participants, steps }, ctx) => {
    for (const [i, id] of participants.entries()) {
      if (participants.indexOf(id) === i) continue;
      const params = { hint: 'Delete one of them.' };
      const message = `"${id}" is a participant twice`;
      ctx.addIssue({ code: 'custom', path: ['participants', i], message, params });
    }
    for (const { path, ref } of endsOf(steps, ['steps'])) {
      const named = participantsNamed(participants, ref);
      if (named.length === 1) continue;
      const message = `"${ref}" is ${named.length === 0 ? 'no participant' : 'the name of several participants'}`;
      const hint = `Write ${oneOf(named.length === 0 ? namesOf(participants) : named)}.`;
      ctx.addIssue({ code: 'custom', path: [...path], message, params: { hint } });
    }
  });

interface End {
  readonly path: readonly (string | number)[];
  readonly ref: string;
}

/** Every place that names a participant, at any depth. */
function endsOf(steps: readonly StepData[], at: End['path']): End[] {
  return steps.flatMap((step, i) => {
    const path = [...at, i];
    const ports = step.port.flatMap((port) => (port.includes('/') ? [] : [port.replace(/#.*/, '')]));
    return [
      ...(['from', 'to'] as const).flatMap((key) =>
        step[key] === undefined ? [] : [{ path: [...path, key], ref: step[key] }],
      ),
      ...(step.over ?? []).map((ref, j) => ({ path: [...path, 'over', j], ref })),
      ...ports.map((ref) => ({ path: [...path, 'port'], ref })),
      ...endsOf(step.steps ?? [], [...path, 'steps']),
      ...(step.alternatives ?? []).flatMap((branch, j) =>
        endsOf(branch.steps, [...path, 'alternatives', j, 'steps']),
      ),
    ];
  });
}

function oneOf(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

export type SequenceData = z.infer<typeof sequenceSchema>;
export type { StepData };
