/**
 * A step of `npm run build`: writes what the site has besides its pages into PORTOLAN_OUT.
 *
 *   node scripts/files.ts exports    /data/ and /lookup/
 *   node scripts/files.ts diagrams   /diagrams/
 */
import { enableCompileCache } from 'node:module';
import { fail } from '../src/build/fail.ts';
import { buildPaths } from '../src/build/paths.ts';

enableCompileCache('.portolan/compile-cache');
const { PARTS, siteFiles } = await import('../src/files/site-files.ts');
const { writeFiles } = await import('../src/files/write.ts');

async function write(name: string | undefined): Promise<void> {
  const part = PARTS.find((known) => known === name);
  if (!part) throw new Error(`there is no part "${name}": write ${PARTS.join(' or ')}`);
  const place = buildPaths();
  writeFiles(await siteFiles(part, place), place.out);
}

await write(process.argv[2]).catch(fail('Not written.'));
