/** Which state of the facts a printed sheet shows: a name made from the facts themselves, and the day of their last change. */
import { createHash } from 'node:crypto';
import { dateWords } from '../components/words.ts';
import { reference } from './_reference.ts';

export interface Revision {
  /** The same facts have the same one. */
  readonly id: string;
  /** Null where nobody kept a history of the content. */
  readonly date: string | null;
}

let made: Revision | undefined;

export function revision(): Revision {
  return (made ??= make());
}

function make(): Revision {
  const date = import.meta.env.PORTOLAN_CONTENT_DATE as string;
  const facts = createHash('sha256');
  const { products, components, guides, sources, protocols } = reference().catalog;
  for (const pages of [products, components, guides, sources, protocols]) {
    for (const page of pages.values()) facts.update(JSON.stringify(page));
  }
  return {
    id: facts.digest('hex').slice(0, 8),
    date: date === '' ? null : dateWords(date),
  };
}
