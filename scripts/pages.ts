/**
 * A step of `npm run build`: renders the pages into PORTOLAN_OUT.
 *
 *   node scripts/pages.ts <code> <previous> <kept>
 *
 *   code      folder of the pages' code, see src/build/page-code.ts
 *   previous  the site that an earlier build left; pages that would be the same are taken from there
 *   kept      folder of what that build noted
 */
import { fail } from '../src/build/fail.ts';
import { codeIn } from '../src/build/page-code.ts';
import { tellPages } from '../src/build/pages-place.ts';
import { buildPaths } from '../src/build/paths.ts';
import { renderPages } from '../src/build/render-pages.ts';

async function write([folder, previous, kept]: readonly string[]): Promise<void> {
  if (!folder || !previous || !kept) throw new Error('name the folders: code, previous site, what was kept');
  const { content, layouts, out } = buildPaths();
  tellPages({ content, layouts });
  const { rendered, taken } = await renderPages(codeIn(folder), { site: out, previous, kept });
  console.log(`  ${rendered} pages made, ${taken} as they were`);
}

await write(process.argv.slice(2)).catch(fail('Not written.'));
