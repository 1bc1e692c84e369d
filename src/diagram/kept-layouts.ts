/**
 * Layouts kept in a folder by the content they were made from: what was laid out once is not laid out again. What
 * cannot be read is made anew, and what cannot be written is only not kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { noteUse } from '../keep/unused.ts';
import type { LayOut, MapLayout } from './map-layout.ts';

/** Another version of elkjs, or another shape of what is kept, keeps its layouts apart. */
const VERSION = 'elkjs-0.12.1-3';

/** @param folder made when the first layout is kept */
export function keptLayouts(folder: string, layOut: LayOut): LayOut {
  return async (input) => {
    const file = join(folder, `${keyOf(input)}.json`);
    const kept = readLayout(file);
    if (kept) {
      noteUse(file);
      return kept;
    }
    const layout = await layOut(input);
    writeLayout(folder, file, layout);
    return layout;
  };
}

function keyOf(input: ElkNode): string {
  return createHash('sha256')
    .update(`${VERSION}\n${JSON.stringify(input)}`)
    .digest('hex')
    .slice(0, 32);
}

function readLayout(file: string): MapLayout | null {
  try {
    const layout = JSON.parse(readFileSync(file, 'utf8')) as Partial<MapLayout>;
    return layout.boxes && layout.lines ? (layout as MapLayout) : null;
  } catch {
    return null;
  }
}

/** Two builds may keep the same layout at once, so it comes into its place whole. */
function writeLayout(folder: string, file: string, layout: MapLayout): void {
  try {
    mkdirSync(folder, { recursive: true });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, JSON.stringify(layout));
    renameSync(part, file);
  } catch {
    // A read-only disk costs time, not the build.
  }
}
