/** Asks where something is stated. */
import { citationSchema } from '../schema/citation.ts';
import type { Choice } from './choice.ts';
import { askField, type FieldQuestion, type Group, type Interview } from './group.ts';
import type { Fields } from './yaml.ts';

/** The citations of an entry or of the page. */
export interface SourceList {
  readonly path: Group['path'];
  readonly documents: readonly Choice[];
  /** The document that was cited last: most likely the next one too. */
  readonly last: string | undefined;
  /** The page with these citations in their place. */
  readonly draft: (sources: readonly Fields[]) => ReturnType<Group['draft']>;
}

/** At least one citation; Enter for another document ends the list. */
export async function askSources(interview: Interview, list: SourceList): Promise<readonly Fields[]> {
  const sources: Fields[] = [];
  interview.terminal.say('\n— Where it is stated —');
  for (;;) {
    const group: Group = {
      schema: citationSchema,
      path: [...list.path, sources.length],
      draft: (fields) => list.draft([...sources, fields]),
    };
    const first = list.last ?? (list.documents.length === 1 ? list.documents[0]!.id : undefined);
    const enter = sources.length > 0 ? null : first;
    const fields = await askField(
      interview,
      group,
      {},
      {
        key: 'document',
        choices: list.documents,
        ...(enter !== undefined && { enter }),
        otherwise: 'if no other place states it',
      },
    );
    if (fields.document === undefined) return sources;
    sources.push(await askRest(interview, group, fields));
  }
}

const REST: readonly FieldQuestion[] = [
  { key: 'section' },
  { key: 'item' },
  { key: 'link', as: 'number' },
  { key: 'printed' },
];

async function askRest(interview: Interview, group: Group, document: Fields): Promise<Fields> {
  let fields = document;
  for (const question of REST) fields = await askField(interview, group, fields, question);
  return fields;
}
