/** Two versions of a product, for the tests of what changed between them. */
import { testReference } from './findings/test-catalog.ts';
import { versionChanges, type VersionRow } from './version-changes.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Two versions; component pages by product and slug, as a writer would fill them. */
export function compare(
  old: Readonly<Record<string, readonly Fields[]>>,
  now: Readonly<Record<string, readonly Fields[]>>,
  fields: Readonly<Record<string, Fields>> = {},
) {
  const pages = (product: string, all: Readonly<Record<string, readonly Fields[]>>) =>
    Object.entries(all).map(([slug, ports]) => [
      `${product}/${slug}`,
      { ports, ...fields[`${product}/${slug}`] },
    ]);
  const { catalog } = testReference({
    products: { 'harbour-1': {}, 'harbour-2': { follows: 'harbour-1' } },
    components: Object.fromEntries([...pages('harbour-1', old), ...pages('harbour-2', now)]),
    protocols: { http: [], ldap: [], dns: [] },
  });
  const [changes] = versionChanges(catalog);
  return { changes: changes!, rows: changes!.rows.map(short) };
}

const short = ({ kind, old, now, changes }: VersionRow) => [
  kind,
  old.map((entry) => entry.id.replace('harbour-1/', '')).join(),
  now.map((entry) => entry.id.replace('harbour-2/', '')).join(),
  changes.map(({ field, from, to, network }) => `${network ? '!' : ''}${field}: ${from} > ${to}`).join('; '),
];
