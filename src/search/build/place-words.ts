/** Where something is stated, short enough for the end of a row. */
import type { Catalog, Citation } from '../../catalog/model.ts';
import { citeGroups } from '../../derive/cite.ts';

/** The first place, and how many more there are: `AP06 Network Ports and 2 more`. */
export function placeWords(citations: readonly Citation[], catalog: Catalog): string {
  const [first, ...others] = citeGroups(citations, catalog);
  if (!first) return '';
  const [place = '', ...places] = first.text.split('; ');
  const rest = places.length + others.length;
  return `${first.source.code} ${cut(place, 60)}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
