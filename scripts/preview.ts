/** `npm run preview`: serves dist/ as it stands. PORT names the port (default 4321). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { fail } from '../src/build/fail.ts';
import { ROOT, buildPaths } from '../src/build/paths.ts';
import { recover } from '../src/build/swap.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

async function serve(): Promise<void> {
  const { out, base } = buildPaths();
  recover(join(ROOT, '.portolan'), out);
  if (!existsSync(out)) throw new Error(`there is no ${out} yet. Build it first: npm run build`);
  const server = await preview({ root: ROOT, logLevel: 'warn', server: { port: readPort() } });
  console.log(`Portolan: http://${server.host ?? 'localhost'}:${server.port}${base}  (Ctrl+C ends it)`);
}

function readPort(): number {
  const port = Number(process.env.PORT || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${process.env.PORT} is no port`);
  return port;
}

await serve().catch(fail('Nothing is served.'));
