/** Which state of the facts a printed sheet shows: a name made from the facts themselves, and the day of their last change. */
import { dateWords } from '../components/words.ts';
import { contentDay, factsOnPage } from './_reference.ts';

export interface Revision {
  /** The same facts have the same one. */
  readonly id: string;
  /** Null where nobody kept a history of the content. */
  readonly date: string | null;
}

export function revision(): Revision {
  const date = contentDay();
  return { id: factsOnPage(), date: date === '' ? null : dateWords(date) };
}
