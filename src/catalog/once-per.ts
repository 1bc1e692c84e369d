import { collectReads, type Made, noteReads } from './reads.ts';

/**
 * What follows from an object, worked out when it is first asked for and kept as long as the object is there: every row
 * of every page asks. Whoever asks has read what it was worked out from.
 */
export function oncePer<Of extends object, T>(compute: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, Made<T>>();
  return (of) => {
    const found = known.get(of);
    if (found) {
      noteReads(found.reads);
      return found.value;
    }
    const made = collectReads(() => compute(of));
    known.set(of, made);
    return made.value;
  };
}
