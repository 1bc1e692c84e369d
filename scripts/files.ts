/**
 * A step of `npm run build`: writes what the site has besides its pages into PORTOLAN_OUT.
 *
 *   node scripts/files.ts exports    /data/ and /lookup/
 *   node scripts/files.ts diagrams   /diagrams/
 */
import { fail } from '../src/build/fail.ts';
import { buildPaths } from '../src/build/paths.ts';
import { catalogFromDisk } from '../src/catalog/disk-catalog.ts';
import { checkReference } from '../src/derive/findings/checked.ts';
import { FINDING_RULES } from '../src/derive/findings/index.ts';
import { deriveReference } from '../src/derive/reference.ts';
import { diagramFiles } from '../src/files/diagrams.ts';
import { dataFiles, lookUpFiles } from '../src/files/exports.ts';
import { writeFiles } from '../src/files/write.ts';

const { content, out, base, layouts } = buildPaths();
const reference = () => checkReference(deriveReference(catalogFromDisk(content)), FINDING_RULES);

async function write(part: string | undefined): Promise<void> {
  switch (part) {
    case 'exports': {
      const checked = reference();
      return writeFiles([...lookUpFiles(checked), ...dataFiles(checked)], out);
    }
    case 'diagrams':
      return writeFiles(await diagramFiles(reference(), { base, layouts }), out);
    default:
      throw new Error(`there is no part "${part}": write exports or diagrams`);
  }
}

await write(process.argv[2]).catch(fail('Not written.'));
