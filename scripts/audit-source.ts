/**
 * Lists each number of a source text that no entry, citation or prose of the source's products holds.
 * usage: node scripts/audit-source.ts <text file> <source id>
 */
import { readFileSync } from 'node:fs';
import { numbersIn, uncited } from '../src/audit/numbers.ts';
import { type ContentRecord, readContent } from '../src/catalog/from-disk.ts';

const [file, source] = process.argv.slice(2);
if (!file || !source) {
  console.error('usage: node scripts/audit-source.ts <text file> <source id>');
  process.exit(2);
}
const { records } = readContent(process.env.PORTOLAN_CONTENT ?? 'content');
const page = records.find((record) => record.kind === 'source' && record.id === source);
const products = (page?.frontmatter?.data as { products?: string[] } | undefined)?.products;
if (!page || !products) {
  console.error(
    `no source ${source}: known are ${records
      .filter((r) => r.kind === 'source')
      .map((r) => r.id)
      .join(', ')}`,
  );
  process.exit(2);
}

let text: string;
try {
  text = readFileSync(file, 'utf8');
} catch (error) {
  console.error(`${file} cannot be read: ${(error as Error).message}`);
  process.exit(2);
}
const own = records.filter(
  (record) =>
    products.some((p) => record.id === p || record.id.startsWith(`${p}/`)) ||
    record === page ||
    isAbout(record),
);
const places = numbersIn(text);
const left = uncited(
  places,
  own.map((record) => record.text),
);
for (const [number, where] of Map.groupBy(left, (place) => place.number)) {
  console.log(
    `${number}\tline ${where.map((place) => place.line).join(', ')}\t${where[0]!.text.slice(0, 100)}`,
  );
}
console.log(
  `${new Set(places.map((p) => p.number)).size} numbers, ${new Set(left.map((p) => p.number)).size} in no page of ${products.join(', ')}`,
);

/** A guide about one of the products. */
function isAbout(record: ContentRecord): boolean {
  if (record.kind !== 'guide') return false;
  const about = (record.frontmatter?.data as { products?: string[] } | undefined)?.products ?? [];
  return about.some((id) => products!.includes(id));
}
