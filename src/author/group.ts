/** Fields that belong together (the page's own, an entry's, a citation's), asked for one by one. */
import type { z } from 'zod';
import type { KeyPath } from '../catalog/from-disk.ts';
import { choicesAt } from '../lint/schema-shape.ts';
import type { Site } from '../lint/site.ts';
import type { Choice } from './choice.ts';
import { complaintsAt, type Draft } from './draft.ts';
import { ask, type Question } from './question.ts';
import type { Terminal } from './terminal.ts';
import type { Fields, Value } from './yaml.ts';

/** Who is asked, and the content that the answers have to fit. */
export interface Interview {
  readonly terminal: Terminal;
  readonly site: Site;
}

export interface Group {
  readonly schema: z.ZodObject;
  /** Where on the page its fields stand. */
  readonly path: KeyPath;
  /** The page with these fields in their place. */
  readonly draft: (fields: Fields) => Draft;
}

/** How a field is asked for; what is absent follows from the schema. */
export interface FieldQuestion extends Pick<Question, 'enter' | 'otherwise'> {
  readonly key: string;
  readonly choices?: readonly Choice[];
  /** `list`: always one; `some`: a list where there are several; `number`: digits are a number. Absent = a text. */
  readonly as?: 'list' | 'some' | 'number';
}

/**
 * Asks for a field, until the linter has nothing against it.
 * @returns the fields with the new one, in the schema's order; without it, where it was left out
 */
export async function askField(
  { terminal, site }: Interview,
  group: Group,
  fields: Fields,
  { key, choices, as, enter, otherwise }: FieldQuestion,
): Promise<Fields> {
  const field = group.schema.shape[key] as z.ZodType;
  const optional = field.safeParse(undefined).success;
  const question: Question = {
    name: key,
    about: field.description ?? '',
    choices: choices ?? choicesAt(group.schema, [key]).map((id) => ({ id })),
    many: as === 'list' || as === 'some',
    ...(enter !== undefined ? { enter } : optional && { enter: null }),
    ...(otherwise !== undefined && { otherwise }),
  };
  const filled = (answers: readonly string[]) =>
    answers.length === 0 ? fields : ordered(group.schema, { ...fields, [key]: toValue(answers, as) });
  const answers = await ask(terminal, question, (given) =>
    complaintsAt(site, group.draft(filled(given)), [...group.path, key]),
  );
  return filled(answers);
}

function toValue(answers: readonly string[], as: FieldQuestion['as']): Value {
  const [first = ''] = answers;
  if (as === 'list' || answers.length > 1) return answers;
  return as === 'number' && /^[1-9]\d*$/.test(first) ? Number(first) : first;
}

/** Fields in the order of the schema, which is that of the pages. */
function ordered(schema: z.ZodObject, fields: Fields): Fields {
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
  );
}
