/** Edits of a content folder as a writer makes them, at random places: words, ports, and bodies. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Random } from '../bench/random.ts';

/** Fields whose text may be any. */
const WORDS = new Set([
  ...['name', 'shortName', 'summary', 'vendor', 'version', 'title', 'publisher', 'purpose', 'when', 'remark'],
  ...['text', 'service', 'section', 'item', 'link', 'says', 'says', 'reading', 'reason', 'key', 'where'],
]);
/** Fields that hold a word of a closed list or a name of something elsewhere in some places. */
const NAMES = /^[a-z0-9-]+$/;

type Path = readonly (string | number)[];

/** One edit of one file; says which. */
export function editContent(folder: string, random: Random): string {
  const files = globSync('**/*.{mdx,yaml}', { cwd: folder }).sort();
  const file = random.pick(files);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const [, front, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  if (body?.trim() && random.int(1, 4) === 1) {
    writeFileSync(path, `${text}\nA sentence more, number ${random.int(1, 999)}.\n`);
    return `${file}: the body`;
  }
  const document = parseDocument(front ?? text);
  const places = scalars(document.contents, []);
  if (places.length === 0) return editContent(folder, random);
  const at = random.pick(places);
  const value = document.getIn(at) as string | number;
  document.setIn(at, typeof value === 'number' ? value + 1 : `${value} ${random.int(1, 999)}`);
  const edited = document.toString({ lineWidth: 0 });
  writeFileSync(path, front === undefined ? edited : `---\n${edited}---\n${body}`);
  return `${file}: ${at.join('.')}`;
}

/** Places of words, and of ports that are one number. */
function scalars(node: unknown, path: Path): readonly Path[] {
  if (isMap(node))
    return node.items.flatMap((pair) =>
      isPair(pair) && isScalar(pair.key) ? scalars(pair.value, [...path, String(pair.key.value)]) : [],
    );
  if (isSeq(node)) return node.items.flatMap((item, i) => scalars(item, [...path, i]));
  if (!isScalar(node)) return [];
  const { value } = node;
  const field = path.findLast((part) => typeof part === 'string');
  const isWords = typeof value === 'string' && WORDS.has(field!) && !NAMES.test(value);
  return isWords || (typeof value === 'number' && field === 'port') ? [path] : [];
}
