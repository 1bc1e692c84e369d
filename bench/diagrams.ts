/**
 * What diagrams cost: text and picture of everything in the shipped content, laid out for the first time and again
 * with the layouts that were kept, and the hubs of a made-up reference of 5,000 components. Reading the content and
 * making the reference are not part of the time; writing files is not either.
 */
import { gzipSync } from 'node:zlib';
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { checkReference } from '../src/derive/findings/checked.ts';
import { deriveReference, type Reference } from '../src/derive/reference.ts';
import { type DiagramFile, hubFiles, mapFiles, sequenceFiles } from '../src/diagram/files.ts';
import { keptLayouts } from '../src/diagram/kept-layouts.ts';
import { type LayOut, layOutWithElk } from '../src/diagram/map-layout.ts';
import { productMaps } from '../src/diagram/product-maps.ts';
import { makeReference } from './reference.ts';

const HUBS = 5000;
const ENTRIES_A_COMPONENT = 10;

export interface DiagramRun {
  readonly name: string;
  readonly seconds: number;
  /** Seconds that the design allows; null where it says nothing. */
  readonly budget: number | null;
  readonly diagrams: number;
  /** Layouts that elkjs was asked for. */
  readonly laidOut: number;
  /** Of the pictures, in bytes. */
  readonly median: { readonly raw: number; readonly gzip: number };
  readonly largest: { readonly raw: number; readonly gzip: number };
}

const asIs = (path: string) => path;

/**
 * @param content folder with the shipped pages
 * @param folder empty; layouts are kept there
 */
export async function measureDiagrams(
  content: string,
  folder: string,
  seed = 1,
): Promise<readonly DiagramRun[]> {
  const shipped = checkReference(deriveReference(catalogFromDisk(content)), []);
  const all = async (layOut: LayOut) => {
    const maps = await Promise.all(
      [...shipped.catalog.products.values()].map((product) => productMaps(product, shipped, layOut)),
    );
    return [
      ...hubsOf(shipped),
      ...maps.flatMap((map) => (map ? mapFiles(map, asIs) : [])),
      ...[...shipped.catalog.guides.values()].flatMap((guide) => sequenceFiles(guide, shipped.catalog, asIs)),
    ];
  };
  const many: Reference = makeReference(HUBS * ENTRIES_A_COMPONENT, seed);
  return [
    await measure('shipped content, cold', 3, folder, all),
    await measure('shipped content, warm', null, folder, all),
    await measure(`${HUBS} hubs`, 10, folder, async () => hubsOf(many)),
  ];
}

function hubsOf(reference: Reference): readonly DiagramFile[] {
  return [...reference.catalog.components.values()].flatMap((component) =>
    hubFiles(component, reference, asIs),
  );
}

async function measure(
  name: string,
  budget: number | null,
  folder: string,
  make: (layOut: LayOut) => Promise<readonly DiagramFile[]>,
): Promise<DiagramRun> {
  let laidOut = 0;
  const layOut = keptLayouts(folder, (input) => {
    laidOut += 1;
    return layOutWithElk(input);
  });
  const start = performance.now();
  const texts = (await make(layOut)).map(({ path, text }) => ({ path, text: text() }));
  const seconds = (performance.now() - start) / 1000;
  const pictures = texts.filter(({ path }) => path.endsWith('.svg'));
  const sizes = pictures
    .map(({ text }) => ({ raw: Buffer.byteLength(text), gzip: gzipSync(text).length }))
    .sort((a, b) => a.raw - b.raw);
  return {
    name,
    seconds,
    budget,
    diagrams: pictures.length,
    laidOut,
    median: sizes[Math.floor(sizes.length / 2)]!,
    largest: sizes.at(-1)!,
  };
}

export function printDiagrams(runs: readonly DiagramRun[]): string {
  const kilobytes = ({ raw, gzip }: DiagramRun['median']) =>
    `${(raw / 1000).toFixed(1)} / ${(gzip / 1000).toFixed(1)}`;
  const lines = runs.map(({ name, seconds, budget, diagrams, laidOut, median, largest }) =>
    [
      `  ${name.padEnd(24)}`,
      `${seconds.toFixed(2)} s`.padStart(9),
      (budget ? `${(seconds / budget).toFixed(2)} × ${budget} s` : '').padStart(14),
      String(diagrams).padStart(10),
      String(laidOut).padStart(10),
      kilobytes(median).padStart(14),
      kilobytes(largest).padStart(14),
    ].join(''),
  );
  const head = ['', 'time', 'budget', 'pictures', 'laid out', 'median', 'largest'];
  const widths = [26, 9, 14, 10, 10, 14, 14];
  const title = head.map((word, i) => (i === 0 ? ''.padEnd(widths[0]!) : word.padStart(widths[i]!))).join('');
  return ['', 'diagrams (kB of a picture: plain / gzip)', title, ...lines].join('\n');
}
