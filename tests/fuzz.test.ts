import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../bench/random.ts';
import { catalogFromContent } from '../src/catalog/disk-catalog.ts';
import { readContent, type ContentRecord } from '../src/catalog/from-disk.ts';
import { checkReference } from '../src/derive/findings/checked.ts';
import { FINDING_RULES } from '../src/derive/findings/index.ts';
import { deriveReference } from '../src/derive/reference.ts';
import { catalogJson } from '../src/export/catalog-json.ts';
import { formatResult } from '../src/lint/format.ts';
import {
  OneChanged,
  asProduct,
  groups,
  isError,
  originals,
  write,
  type ContentFile,
} from './fuzz-content.ts';
import { oddlyNamed, protocols, savedElsewhere } from './odd-files.ts';
import { mutate } from './mutate.ts';

/**
 * Mutants of shipped pages: the lint says of each what is wrong, or the build makes a page of it that says what the
 * lint has read. FUZZ_RUNS and FUZZ_SEED make more of them, or others; FUZZ_BUILT builds more of those that the lint takes.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 402);
const BUILT = Number(process.env.FUZZ_BUILT ?? 80);
/** Two products that say the same, one of them in files with CRLF and byte order marks. */
const [LF, CRLF] = [8000, 9000];
const HOURS = 3_600_000;

const place = mkdtempSync(join(tmpdir(), 'portolan-fuzz-'));
afterAll(() => rmSync(place, { recursive: true, force: true }), 120_000);

const files = originals();
const content = new OneChanged(files, place);
const random = seededRandom(SEED);
const mutants = Array.from({ length: RUNS }, (): ContentFile => {
  const { path, bytes } = random.pick(files);
  return { path, bytes: mutate(bytes.toString(), random, random.pick(files).bytes.toString()) };
});
const taken: ContentFile[] = [];

describe(`${RUNS} mutants of ${files.length} files, seed ${SEED}`, () => {
  it('the lint has a line for whatever is wrong, at a place that exists', { timeout: 2 * HOURS }, () => {
    expect(content.lint([])).not.toContainEqual(expect.objectContaining({ severity: 'error' }));
    const paths = new Set(files.map(({ path }) => `content/${path}`));
    for (const mutant of mutants) {
      const diagnostics = content.lint([mutant]);
      const lines = mutant.bytes.toString().split('\n').length;
      for (const d of diagnostics.filter(isError)) {
        const where = `${JSON.stringify(d)} of ${mutant.path}:\n${mutant.bytes.toString()}`;
        expect(paths.has(d.file), where).toBe(true);
        expect(d.line >= 1 && d.col >= 1, where).toBe(true);
        if (d.file === `content/${mutant.path}`) expect(d.line, where).toBeLessThanOrEqual(lines);
        expect(d.message.trim() && d.hint.trim(), where).not.toBe('');
      }
      const text = formatResult({ pages: files.length, diagnostics }, 'text');
      expect(text, mutant.bytes.toString()).toMatch(
        /^(content\/[\w./-]+:\d+:\d+ [a-z-]+ [^\p{Cc}]+\n {2}hint: [^\p{Cc}]+\n)*\d+ pages, .*\n$/u,
      );
      if (!diagnostics.some(isError)) taken.push(mutant);
    }
    // Neither half of the test is about nothing.
    expect(taken.length).toBeGreaterThan(RUNS / 20);
    expect(taken.length).toBeLessThan(RUNS / 2);
  });

  it('what the lint takes is built, to pages that say what it read', { timeout: HOURS }, () => {
    const folder = join(place, 'taken');
    const dist = join(place, 'out/dist');
    mkdirSync(folder);
    write(protocols(files), folder);
    const chosen = groups(taken.slice(0, BUILT), content);
    chosen.forEach((group, i) => write(asProduct(group, files, i), folder));
    write(asProduct([], oddlyNamed(files), LF), folder);
    write(asProduct([], oddlyNamed(files), CRLF).map(savedElsewhere), folder);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--dist', dist], {
      env: { ...process.env, PORTOLAN_CONTENT: folder },
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
    const read = readContent(folder);
    const reference = checkReference(deriveReference(catalogFromContent(read)), FINDING_RULES);
    expect(JSON.parse(readFileSync(join(dist, 'data/catalog.json'), 'utf8'))).toEqual(
      JSON.parse([...catalogJson(reference)].join('')),
    );
    for (const record of read.records.filter(({ kind }) => kind !== 'protocols'))
      expectPage(pageOf(dist, addressOf(record)), record);
    for (const page of ['', 'controller/', 'constructor/']) {
      const [here, twin] = [CRLF, LF].map((of) => mainOf(pageOf(dist, `products/ads-${of}/${page}`)));
      expect(here!.replaceAll(String(CRLF), String(LF)), page).toBe(twin);
    }
    console.log(`${taken.length} taken, ${chosen.flat().length} of them built in ${chosen.length} products`);
  });
});

function pageOf(dist: string, address: string): string {
  return readFileSync(join(dist, address, 'index.html'), 'utf8');
}

/** What a page says of itself: its findings name the other products that have the same ports. */
function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.search(/<section id="findings"|<\/main>/));
}

function addressOf({ kind, id }: ContentRecord): string {
  return kind === 'guide' || kind === 'source' ? `${kind}s/${id}` : `products/${id}`;
}

/** The page is whole, and shows its entries and the words of each text of its body. */
function expectPage(html: string, { path, body, frontmatter }: ContentRecord): void {
  expect(html.match(/<\/html>|<\/main>/g), path).toEqual(['</main>', '</html>']);
  expect(html, path).toContain('<h1');
  const { ports = [] } = frontmatter!.data as { ports?: readonly { id: string }[] };
  for (const { id } of ports) expect(html, path).toContain(`id="${id}"`);
  const words = wordsOf(html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ''));
  const tree = mdxToMdast(body ?? '', { features: { smartPunctuation: false } }) as Node;
  for (const text of textsOf(tree)) expect(words, path).toContain(wordsOf(text));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Each text of a body that is shown: a table has no more columns than its head, and notes need someone to refer to them. */
function textsOf({ type, value, children = [] }: Node): readonly string[] {
  if (type === 'footnoteDefinition') return [];
  const columns = children[0]?.children?.length;
  const shown =
    type === 'table' ? children.flatMap((row) => (row.children ?? []).slice(0, columns)) : children;
  return [...(value === undefined ? [] : [value]), ...shown.flatMap(textsOf)];
}

/** Letters and figures alone: blanks and escapes differ between a page and its text. */
function wordsOf(text: string): string {
  const plain = text.replace(/&(lt|gt|amp|quot|#\w+);/g, '');
  return plain.replace(/[^\p{L}\p{N}]+/gu, '');
}
