/** Addresses and words that more than one page prints. */
import { fixedRanges, type PortRange, type PortSpec } from '../schema/port-spec.ts';
import { portUrl } from '../derive/port-index.ts';
import type { Entry } from '../catalog/model.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the public interface, under the base the site is built for. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** Address of an entry on its component's page. */
export function entryHref(entry: Entry): string {
  return href(`/products/${entry.component}/#${entry.anchor}`);
}

/** Each fixed range of a spec with the address of its page. */
export function portLinks(spec: PortSpec): readonly { range: PortRange; url: string }[] {
  return fixedRanges(spec).map((range) => ({ range, url: href(portUrl(range)) }));
}

export { listWords as sentenceList } from '../derive/list-words.ts';
export { countWords as plural } from '../derive/words.ts';
