/** The files of the look-up; the search box reads them, see src/search/data/shape.ts. */
import type { APIRoute } from 'astro';
import { lookupFiles } from '../../search/build/lookup-files.ts';
import { unnumberedUrl } from '../../components/port-list.ts';
import { reference } from '../_reference.ts';

export async function getStaticPaths() {
  const ref = reference();
  const files = lookupFiles(ref, unnumberedUrl(ref, 'dynamic'));
  return [...files].map(([file, text]) => ({ params: { file }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
