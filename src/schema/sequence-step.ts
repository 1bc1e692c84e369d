/**
 * A step of a sequence: a message, a note, alternatives or a loop. One object with all fields, and a check that says
 * which of them belong together: a union would answer a small mistake with everything that a step could be.
 */
import { z } from 'zod';
import { componentRefField, lineField, oneOrList } from './text.ts';

/** Alternatives and loops inside one another. Deeper than this nobody follows a picture. */
export const MAX_DEPTH = 4;

/** A port entry: its component and its id, as other pages name it. */
const portField = z
  .string()
  .regex(
    /^([a-z0-9-]+\/)?[a-z0-9-]+#[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write <component>#<entry>, as in pxe-server#pxe-4011.',
  );

/** One entry or a list; always a list once parsed. */
const portsField = z
  .preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(portField).min(1, 'Name a port entry, or leave the field out.').default([]),
  )
  .meta(oneOrList());

const leaf = z.strictObject({
  message: lineField.optional().describe('A message: what is sent, in a few words, without its port.'),
  from: componentRefField.optional().describe('Of a message, the participant that sends it.'),
  to: componentRefField
    .optional()
    .describe('Of a message, the participant it is for; the same one for something it does by itself.'),
  port: portsField.describe(
    "Of a message, the port entry it uses, or several; as they stand on the component's page.",
  ),
  reply: z.boolean().optional().describe('The message answers an earlier one.'),
  lost: z
    .boolean()
    .optional()
    .describe('The message does not arrive, or is never sent though it is waited for.'),
  note: lineField.optional().describe('A note: something that happens or holds here, in a sentence.'),
  over: z
    .array(componentRefField)
    .min(1, 'Name one participant or two.')
    .max(2, 'Name one participant or two.')
    .optional()
    .describe('Of a note, the participant it is about, or two.'),
  loop: lineField.optional().describe('A loop: how often, or for what, its steps are repeated.'),
});

export type StepData = z.infer<typeof leaf> & {
  readonly steps?: readonly StepData[] | undefined;
  readonly alternatives?:
    readonly { readonly when: string; readonly steps: readonly StepData[] }[] | undefined;
};

/** A step with so many alternatives and loops around it; in the deepest stand only messages and notes. */
function stepWithin(around: number): z.ZodType<StepData> {
  if (around === MAX_DEPTH) return leaf.extend(TOO_DEEP).superRefine(checkFields).meta({ id: 'last-step' });
  const steps = z.array(stepWithin(around + 1)).min(1, 'Write at least one step.');
  return leaf
    .extend({
      steps: steps.optional().describe('Of a loop, what is repeated.'),
      alternatives: z
        .array(
          z.strictObject({
            when: lineField.describe('In which case.'),
            steps: steps.describe('What happens then.'),
          }),
        )
        .min(2, 'Write at least two alternatives.')
        .optional()
        .describe('Alternatives: of these, one happens.'),
    })
    .superRefine(checkFields)
    .meta({ id: `step-${around}` });
}

const tooDeep = z
  .custom<never>(() => false, {
    message: `alternatives and loops stand more than ${MAX_DEPTH} deep`,
    params: { hint: 'Write them one after the other, or leave the innermost out.' },
  })
  .optional()
  .meta({ not: {}, description: 'Nothing: at this depth stand only messages and notes.' });

const TOO_DEEP = { steps: tooDeep, alternatives: tooDeep };

type Field = keyof StepData;

/** What a step can be, with the fields that it needs and those that it may have. */
const FORMS: readonly {
  readonly key: Field;
  readonly needs: readonly Field[];
  readonly may: readonly Field[];
}[] = [
  { key: 'message', needs: ['from', 'to'], may: ['port', 'reply', 'lost'] },
  { key: 'note', needs: ['over'], may: [] },
  { key: 'alternatives', needs: [], may: [] },
  { key: 'loop', needs: ['steps'], may: [] },
];

function checkFields(step: StepData, ctx: z.RefinementCtx): void {
  // A misspelled key has been reported, and is why another one is missing.
  if (ctx.issues.length > 0) return;
  const report = (path: Field[], message: string, hint: string) =>
    ctx.addIssue({ code: 'custom', path, message, params: { hint } });
  const written = (Object.keys(step) as Field[]).filter((key) => isWritten(step[key]));
  const [form, second] = FORMS.filter(({ key }) => written.includes(key));
  if (!form)
    return report([], 'the step has no "message", "note", "alternatives" or "loop"', 'Write one of them.');
  if (second)
    return report(
      [second.key],
      `a step is either a "${form.key}" or a "${second.key}"`,
      'Make two steps of it.',
    );
  for (const key of form.needs) {
    // The words for a key that is missing are those of the linter.
    if (!written.includes(key)) report([key], `"${key}" is missing`, `Add "${key}: …".`);
  }
  for (const key of written) {
    if (key === form.key || form.needs.includes(key) || form.may.includes(key)) continue;
    report([key], `"${key}" does not belong to a "${form.key}"`, `Delete "${key}".`);
  }
}

/** A list that nobody wrote is empty. */
function isWritten(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

export const stepField = stepWithin(0);
