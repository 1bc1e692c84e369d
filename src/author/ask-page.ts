/** Asks for a component: what it is, its port entries and where they are stated. */
import { slug } from 'github-slugger';
import { z } from 'zod';
import { schemaIssues } from '../lint/schema-issue.ts';
import { componentSchema } from '../schema/component.ts';
import { idField } from '../schema/text.ts';
import { askEntries } from './ask-entries.ts';
import { askSources } from './ask-sources.ts';
import { type Complaint, complaintsAbout, type Draft, pagePath } from './draft.ts';
import { askField, type Group, type Interview } from './group.ts';
import { documents, hostRoles, products } from './options.ts';
import { ask } from './question.ts';
import type { Fields } from './yaml.ts';

/** Stands for the id as long as it is unknown. */
const UNNAMED = 'unnamed';

/**
 * @returns a page that the linter has nothing against, as far as it can be judged by itself
 * @throws {Stopped} where the answers end
 */
export async function askPage(interview: Interview): Promise<Draft> {
  const { site } = interview;
  const asked = await askField(
    interview,
    pageGroup(UNNAMED),
    {},
    { key: 'product', choices: products(site) },
  );
  const product = String(asked.product);
  let fields = await askField(interview, pageGroup(UNNAMED), asked, { key: 'name' });
  const id = await askComponentId(interview, fields, `${product}/`);
  const group = pageGroup(id.slice(product.length + 1));
  for (const question of [
    { key: 'summary' },
    { key: 'kind' },
    { key: 'runsOn', as: 'list', choices: hostRoles(site, product) },
  ] as const)
    fields = await askField(interview, group, fields, question);
  const ports = await askEntries(interview, product, (entries) => ({
    id,
    fields: { ...fields, ports: entries },
  }));
  if (ports.length > 0) return { id, fields: { ...fields, ports } };
  return { id, fields: await askInstead(interview, group, fields, product) };
}

/** What a page without port entries says: why there are none, and which document names the component. */
async function askInstead(
  interview: Interview,
  group: Group,
  page: Fields,
  product: string,
): Promise<Fields> {
  const fields = await askField(interview, group, page, { key: 'portless' });
  const sources = await askSources(interview, {
    path: ['sources'],
    documents: documents(interview.site, product),
    last: undefined,
    draft: (cited) => group.draft({ ...fields, sources: cited }),
  });
  return { ...fields, sources };
}

function pageGroup(component: string): Group {
  return {
    schema: componentSchema,
    path: [],
    draft: (fields) => ({ id: `${String(fields.product ?? UNNAMED)}/${component}`, fields }),
  };
}

/** The file's name, made of the component's; what has a page cannot be had again. */
async function askComponentId(interview: Interview, fields: Fields, folder: string): Promise<string> {
  const check = (answers: readonly string[]) => idComplaints(interview, fields, folder, answers[0]);
  const derived = slug(String(fields.name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const question = {
    name: 'id',
    about: 'Its address, and the name of the file: a-z, 0-9 and single hyphens.',
    ...(check([derived]).length === 0 && { enter: derived }),
  };
  const [id] = await ask(interview.terminal, question, check);
  return folder + id;
}

function idComplaints(
  { site }: Interview,
  fields: Fields,
  folder: string,
  id: string | undefined,
): readonly Complaint[] {
  const [schema, data] = [z.strictObject({ id: idField }), id === undefined ? {} : { id }];
  const { error } = schema.safeParse(data);
  if (error) return schemaIssues(schema, error, data, () => undefined);
  const full = `${folder}${id}`;
  if (!site.components.has(full)) return complaintsAbout(site, { id: full, fields });
  const message = `${folder.slice(0, -1)} has a component "${id}" already`;
  return [{ message, hint: `Write another id, or edit ${pagePath(site, full)}.` }];
}
