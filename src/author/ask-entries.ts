/** Asks for port entries, one after the other. */
import { slug } from 'github-slugger';
import { portEntrySchema } from '../schema/port-entry.ts';
import { askSources } from './ask-sources.ts';
import { complaintsAt, type Draft } from './draft.ts';
import { askField, type FieldQuestion, type Group, type Interview } from './group.ts';
import { documents, listeners, peers, protocols } from './options.ts';
import type { Fields } from './yaml.ts';

/**
 * @param draft the page with these entries
 * @returns the entries; none, if Enter was all that was answered
 */
export async function askEntries(
  interview: Interview,
  product: string,
  draft: (entries: readonly Fields[]) => Draft,
): Promise<readonly Fields[]> {
  const entries: Fields[] = [];
  let last: string | undefined;
  for (;;) {
    const path = ['ports', entries.length];
    interview.terminal.say(`\n— Port entry ${entries.length + 1} —`);
    const group: Group = { schema: portEntrySchema, path, draft: (fields) => draft([...entries, fields]) };
    const facts = await askFacts(interview, group, product);
    if (!facts) return entries;
    const sources = await askSources(interview, {
      path: [...path, 'sources'],
      documents: documents(interview.site, product),
      last,
      draft: (cited) => group.draft({ ...facts, sources: cited }),
    });
    last = String(sources.at(-1)?.document);
    entries.push(await askId(interview, group, { ...facts, sources }));
  }
}

/** What the entry says; undefined where there is none. */
async function askFacts(interview: Interview, group: Group, product: string): Promise<Fields | undefined> {
  const port = {
    key: 'port',
    as: 'number',
    enter: null,
    otherwise: 'if there is no further port entry',
  } as const;
  let fields = await askField(interview, group, {}, port);
  if (fields.port === undefined) return undefined;
  const questions: readonly FieldQuestion[] = [
    { key: 'transport', as: 'some' },
    { key: 'protocol', choices: protocols(interview.site) },
    { key: 'side' },
    { key: 'listener', as: 'some', choices: listeners() },
    { key: 'configurable' },
    { key: 'peers', as: 'list', choices: peers(interview.site, product) },
    { key: 'purpose' },
  ];
  for (const question of questions) fields = await askField(interview, group, fields, question);
  return fields;
}

/** The id is asked for last: only of a whole entry does the linter know whether it clashes. */
async function askId(interview: Interview, group: Group, entry: Fields): Promise<Fields> {
  const { protocol, transport, port } = entry;
  const name = slug(String(protocol ?? `${[transport].flat().join(' ')} ${port}`).replace(/[^\w-]+/g, ' '));
  const free = (id: string) =>
    complaintsAt(interview.site, group.draft({ ...entry, id }), [...group.path, 'id']).length === 0;
  return askField(interview, group, entry, { key: 'id', enter: firstFree(name, free) });
}

/** `name`, `name-2`, `name-3` …: the first that nothing has. */
function firstFree(name: string, free: (id: string) => boolean): string {
  for (let i = 1; ; i++) {
    const id = i === 1 ? name : `${name}-${i}`;
    if (free(id)) return id;
  }
}
