/**
 * A made-up content folder of any size, for measuring: products of thirty components, ten port entries
 * a component, a document and a guide a product. The same size and seed give the same bytes; what it
 * makes passes the schema and lint:content.
 */
import { stringify } from 'yaml';
import { makeEntries } from './entries.ts';
import { seededRandom, type Random } from './random.ts';
import { HOST_ROLES, PROTOCOLS, ROLES, SUBJECTS } from './words.ts';

export interface ContentSize {
  readonly components: number;
  readonly seed: number;
}

export const COMPONENTS_A_PRODUCT = 30;
/** Sizes with as many whole products share these, with the same facts. */
const SHARED_PRODUCTS = 3;

/** Words that stand in the text of every size and, together, in no name. */
export const PROSE = [
  'open the registry',
  'restart the service',
  'write the new number',
  'change the control port',
  'what to watch',
  'free on the whole machine',
  'firewalls',
  'it works together with',
  'keeps its settings',
  'made up for measuring',
  'what meets',
  'a list of services',
] as const;

/** Version 1.1 puts dates in quotes: parsers disagree on bare ones. */
const YAML_STYLE = { lineWidth: 0, version: '1.1' } as const;

interface MadeProduct {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly document: string;
  readonly slugs: readonly string[];
}

/** Path within the content folder → text of the file. */
export function makeContent({ components, seed }: ContentSize): Map<string, string> {
  const random = seededRandom(seed);
  const files = new Map([['protocols.yaml', stringify(PROTOCOLS)]]);
  for (const product of planProducts(components)) {
    files.set(`products/${product.id}.mdx`, productPage(product));
    files.set(`sources/${product.document}.mdx`, sourcePage(product));
    files.set(`guides/${product.id}-overview.mdx`, guidePage(product));
    product.slugs.forEach((slug, i) => {
      files.set(`components/${product.id}/${slug}.mdx`, componentPage(product, i, random));
    });
  }
  return files;
}

/** Ids of products that are the same at every size from 90 components on. */
export function sharedProducts(): readonly string[] {
  return planProducts(COMPONENTS_A_PRODUCT * SHARED_PRODUCTS).map(({ id }) => id);
}

function planProducts(components: number): MadeProduct[] {
  const count = Math.ceil(components / COMPONENTS_A_PRODUCT);
  return Array.from({ length: count }, (_, index) => {
    const size = Math.min(COMPONENTS_A_PRODUCT, components - index * COMPONENTS_A_PRODUCT);
    const id = `suite-${familyOf(index)}-${versionOf(index)}`;
    const slugs = Array.from({ length: size }, (_, i) => componentName(i).toLowerCase().replaceAll(' ', '-'));
    return {
      index,
      id,
      name: `Suite ${familyOf(index)} version ${versionOf(index)}`,
      document: `${id}-ports`,
      slugs,
    };
  });
}

/** Two versions a family. */
function familyOf(index: number): number {
  return Math.floor(index / 2) + 1;
}

function versionOf(index: number): number {
  return (index % 2) + 1;
}

function componentName(i: number): string {
  return `${SUBJECTS[i % SUBJECTS.length]} ${ROLES[i % ROLES.length]!.word} ${i + 1}`;
}

function productPage({ index, id, name, document }: MadeProduct): string {
  const older = versionOf(index) === 2 ? { follows: id.replace(/-2$/, '-1') } : {};
  const data = {
    name,
    summary: `Made-up management suite number ${index + 1}.`,
    vendor: 'Made Up Software',
    version: String(versionOf(index)),
    family: `suite-${familyOf(index)}`,
    ...older,
    hostRoles: HOST_ROLES,
    notes: [
      { id: 'alternate-port', text: 'Another port can be set.', sources: [{ document, section: 'Notes' }] },
    ],
  };
  return page(
    data,
    `${name} is made up for measuring. Its ports are those of its [document](/sources/${document}/).`,
  );
}

function sourcePage({ index, id, name }: MadeProduct): string {
  const data = {
    title: `Ports of ${name}`,
    code: `B${index + 1}`,
    summary: `Made-up port list of ${name}.`,
    publisher: 'Made Up Software',
    date: '2026-01-31',
    products: [id],
    readings: [{ id: 'listed-services', text: 'A service that is listed with a port listens on it.' }],
  };
  return page(data, 'A list of services, each with its port.');
}

function guidePage({ id, name, document, slugs }: MadeProduct): string {
  const data = {
    title: `Firewalls around ${name}`,
    summary: `Which parts of ${name} meet across a firewall.`,
    products: [id],
    sources: [{ document, section: 'Ports' }],
  };
  const parts = slugs
    .slice(0, 5)
    .map((slug) => `- [${slug}](/products/${id}/${slug}/) has ports of its own.`);
  return page(data, `## What meets\n\n${parts.join('\n')}`);
}

function componentPage(product: MadeProduct, i: number, random: Random): string {
  const { kind, host } = ROLES[i % ROLES.length]!;
  const slug = product.slugs[i]!;
  const peers = product.slugs.filter((other) => other !== slug);
  const data = {
    product: product.id,
    name: componentName(i),
    summary: `Does the work of part ${i + 1} of ${product.name}.`,
    kind,
    runsOn: [host],
    ports: makeEntries(random, { peers, document: product.document }),
  };
  return page(data, body(product, peers[0] ?? slug));
}

function body(product: MadeProduct, peer: string): string {
  return `It works together with [${peer}](/products/${product.id}/${peer}/) and keeps its settings in the registry.

## Change the control port

1. Open the registry and go to the key \`Ports\`.
2. Write the new number into \`ControlPort\`.
3. Restart the service, and allow the new number on the **firewalls** in between.

## What to watch

The number must be free on the whole machine. See the [guide](/guides/${product.id}-overview/).`;
}

function page(frontmatter: unknown, text: string): string {
  return `---\n${stringify(frontmatter, YAML_STYLE)}---\n\n${text}\n`;
}
