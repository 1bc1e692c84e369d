/** The look-up over a content folder, without a browser: the same code, with its files in memory. */
import type { CheckedReference } from '../src/derive/findings/checked.ts';
import { lookupFiles } from '../src/search/build/lookup-files.ts';
import { createLookup, type Lookup } from '../src/search/lookup/port-lookup.ts';

export function filesOf(reference: CheckedReference): ReadonlyMap<string, string> {
  return lookupFiles(reference, '/ports/#dynamic');
}

/** @param loaded collects the names of the files that are asked for */
export function lookupOf(files: ReadonlyMap<string, string>, loaded: string[] = []): Lookup {
  return createLookup((name) => {
    loaded.push(name);
    const text = files.get(name);
    return text === undefined
      ? Promise.reject(new Error(`no file ${name}`))
      : Promise.resolve(JSON.parse(text));
  });
}
