import type { APIRoute } from 'astro';
import { catalogJsonSchema } from '../../export/catalog-schema.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(catalogJsonSchema(), null, 1)}\n`);
