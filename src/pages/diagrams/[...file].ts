/** Mermaid text and picture of every diagram. */
import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import { hubFiles, mapFiles, sequenceFiles, type DiagramFile } from '../../diagram/files.ts';
import { mapsOf } from '../_diagrams.ts';
import { reference } from '../_reference.ts';

export async function getStaticPaths() {
  const ref = reference();
  const maps = await Promise.all([...ref.catalog.products.values()].map(mapsOf));
  const files = [
    ...hubFiles(ref, href),
    ...maps.flatMap((map) => (map ? mapFiles(map, href) : [])),
    ...sequenceFiles(ref.catalog, href),
  ];
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: DiagramFile }> = ({ props: { file } }) => {
  const type = file.path.endsWith('.svg') ? 'image/svg+xml' : 'text/plain; charset=utf-8';
  return new Response(file.text(), { headers: { 'content-type': type } });
};
