/**
 * Steps of `npm run build`: checks the content and writes what the site has besides its pages into PORTOLAN_OUT, first
 * the diagrams, then /data/ and /lookup/.
 *
 *   node scripts/files.ts <site> <previous> <kept>
 *
 *   site      the folder of the pages, beside which the programs of a build leave notes
 *   previous  the site that an earlier build left; files that would be the same are taken from there
 *   kept      folder of what that build noted
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../src/build/fail.ts';
import { codeKey } from '../src/build/page-code.ts';
import { buildNotes, buildPaths } from '../src/build/paths.ts';
import { PARTS } from '../src/files/site-file.ts';
import { handOut, siteFiles } from '../src/files/site-files.ts';
import { writeFiles } from '../src/files/write.ts';
import { KeptFiles } from '../src/keep/kept-files.ts';
import { lintCommand } from '../src/lint/command.ts';

async function write([site, previous, kept]: readonly string[]): Promise<void> {
  if (!site || !previous || !kept) throw new Error('name the folders: pages, previous site, what was kept');
  const place = buildPaths();
  const notes = buildNotes(site);
  const { stdout, reference } = lintCommand([], place.content);
  process.stdout.write(stdout);
  if (!reference) {
    process.exitCode = 1;
    return;
  }
  writeFileSync(notes.passed, '');
  const facts = handOut(reference);
  const code = codeKey({ base: place.base });
  for (const part of PARTS) {
    const state = `${part}.json`;
    const files = new KeptFiles({ previous, site: place.out, state: join(kept, state), code });
    let taken = 0;
    const wants = (group: string) => {
      const isTaken = files.take(group, null) !== null;
      taken += isTaken ? 1 : 0;
      return !isTaken;
    };
    const made = await writeFiles(siteFiles(part, facts, place, wants), place.out, files);
    files.save(join(notes.kept, state));
    console.log(`  ${made} groups of files made, ${taken} as they were`);
    writeFileSync(notes.made(part), '');
  }
}

await write(process.argv.slice(2)).catch(fail('Not written.'));
