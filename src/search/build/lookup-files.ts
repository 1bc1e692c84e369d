/** Every file of the look-up, from the reference. */
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { pack } from '../data/pack.ts';
import type { Files } from './files.ts';
import { dynamicGroups, printedGroups } from './port-groups.ts';
import { portFiles } from './port-files.ts';
import { wordFiles } from './word-files.ts';

/**
 * @param dynamicUrl address of the list of dynamic ports, without the base
 * @returns file name without extension → JSON text; the same reference gives the same files
 */
export function lookupFiles(reference: CheckedReference, dynamicUrl: string): ReadonlyMap<string, string> {
  const files: Files = new Map();
  const printed = printedGroups(reference, files);
  const ports = portFiles(printed, dynamicGroups(reference, files, dynamicUrl), files);
  const words = wordFiles(reference, files);
  files.set('ports', JSON.stringify(pack(ports)));
  files.set('words', JSON.stringify(pack(words)));
  return files;
}
