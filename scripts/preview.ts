/** `npm run preview`: serves dist/ as it stands. PORT names the port (default 4321). */
import { existsSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { preview } from 'astro';
import { fail } from '../src/build/fail.ts';
import { ROOT, buildPaths } from '../src/build/paths.ts';
import { fileAt } from '../src/build/site-address.ts';
import { headersOf } from '../src/hosting/headers.ts';
import { recover } from '../src/build/swap.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

async function serve(): Promise<void> {
  const { out, base } = buildPaths();
  recover(join(ROOT, '.portolan'), out);
  if (!existsSync(out)) throw new Error(`there is no ${out} yet. Build it first: npm run build`);
  const server = await preview({ root: ROOT, logLevel: 'warn', server: { port: readPort() } });
  // Astro's server of static files has it, though its type does not say so.
  const { server: http } = server as typeof server & { readonly server: Server };
  http.prependListener('request', (request, response) => sendHeaders(request, response, out, base));
  console.log(`Portolan: http://${server.host ?? 'localhost'}:${server.port}${base}  (Ctrl+C ends it)`);
}

/** As a good host does. Astro's server gives its own answer then, and keeps what is set already. */
function sendHeaders(request: IncomingMessage, response: ServerResponse, site: string, base: string): void {
  const path = fileAt(request.url ?? '/', base);
  const isFile = path !== null && statSync(join(site, path), { throwIfNoEntry: false })?.isFile();
  for (const [name, value] of Object.entries(headersOf(isFile ? path : '404.html')))
    response.setHeader(name, value);
}

function readPort(): number {
  const port = Number(process.env.PORT || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${process.env.PORT} is no port`);
  return port;
}

await serve().catch(fail('Nothing is served.'));
