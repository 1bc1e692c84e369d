import type { APIRoute } from 'astro';
import { catalogJson } from '../../export/catalog-json.ts';
import { reference } from '../_reference.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(catalogJson(reference()), null, 1)}\n`);
