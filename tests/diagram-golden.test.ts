/** Graph in, text and picture out, side by side in tests/golden/diagrams: `-u` writes them anew, for reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flowchart } from '../src/diagram/flowchart.ts';
import type { Graph } from '../src/diagram/graph.ts';
import { hubLayout } from '../src/diagram/hub-layout.ts';
import { mapInput } from '../src/diagram/map-input.ts';
import { layOutWithElk, mapPicture } from '../src/diagram/map-layout.ts';
import { pictureSvg } from '../src/diagram/picture-svg.ts';

const folder = join(import.meta.dirname, 'golden/diagrams');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const link = (path: string) => `/docs${path}`;

it('has five graphs', () => expect(names).toHaveLength(5));

it.each(names)('%s', async (name) => {
  const graph = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Graph;
  const picture = name.startsWith('hub')
    ? hubLayout(graph)
    : mapPicture(graph, await layOutWithElk(mapInput(graph)));
  // A line for each element, so that a change can be read.
  const svg = pictureSvg(graph, picture, { use: 'file', link }).replaceAll(/></g, '>\n<');
  await expect(flowchart(graph, link)).toMatchFileSnapshot(join(folder, `${name}.mmd`));
  await expect(`${svg}\n`).toMatchFileSnapshot(join(folder, `${name}.svg`));
});
