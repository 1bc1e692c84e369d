/**
 * A step of `npm run build`: writes what the site has besides its pages into PORTOLAN_OUT.
 *
 *   node scripts/files.ts <part> <previous> <kept> <notes>
 *
 *   part      exports: /data/ and /lookup/; diagrams: /diagrams/
 *   previous  the site that an earlier build left; files that would be the same are taken from there
 *   kept      folder of what that build noted
 *   notes     folder of what the next one has to know
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fail } from '../src/build/fail.ts';
import { buildPaths } from '../src/build/paths.ts';

enableCompileCache('.portolan/compile-cache');
const { codeKey } = await import('../src/build/page-code.ts');
const { PARTS, readFacts, siteFiles } = await import('../src/files/site-files.ts');
const { writeFiles } = await import('../src/files/write.ts');
const { KeptFiles } = await import('../src/keep/kept-files.ts');

async function write([name, previous, kept, notes]: readonly string[]): Promise<void> {
  const part = PARTS.find((known) => known === name);
  if (!part) throw new Error(`there is no part "${name}": write ${PARTS.join(' or ')}`);
  if (!previous || !kept || !notes) throw new Error('name the folders: previous site, what was kept, notes');
  const place = buildPaths();
  const state = `${part}.json`;
  const reference = readFacts(place.content);
  const files = new KeptFiles({
    previous,
    site: place.out,
    state: join(kept, state),
    code: codeKey({ base: place.base }),
  });
  let taken = 0;
  const wants = (group: string) => {
    const isTaken = files.take(group, null) !== null;
    taken += isTaken ? 1 : 0;
    return !isTaken;
  };
  const made = await writeFiles(siteFiles(part, reference, place, wants), place.out, files);
  files.save(join(notes, state));
  console.log(`  ${made} groups of files made, ${taken} as they were`);
}

await write(process.argv.slice(2)).catch(fail('Not written.'));
