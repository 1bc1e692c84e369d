/** Which state of the facts a printed sheet shows: a name made from the facts themselves, and the day of their last change. */
import { createHash } from 'node:crypto';
import { catalogJson } from '../export/catalog-json.ts';
import { dateWords } from '../components/words.ts';
import { reference } from './_reference.ts';

export interface Revision {
  /** The same facts have the same one. */
  readonly id: string;
  /** Null where nobody kept a history of the content. */
  readonly date: string | null;
}

let made: Promise<Revision> | undefined;

export function revision(): Promise<Revision> {
  return (made ??= make());
}

async function make(): Promise<Revision> {
  const facts = JSON.stringify(catalogJson(reference()));
  const date = import.meta.env.PORTOLAN_CONTENT_DATE as string;
  return {
    id: createHash('sha256').update(facts).digest('hex').slice(0, 8),
    date: date === '' ? null : dateWords(date),
  };
}
