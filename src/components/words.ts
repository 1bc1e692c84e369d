/** The words that stand for values of the model, the same on every page. */
import type { Source } from '../catalog/model.ts';
import type { HOST_CLASSES, OPERATING_SYSTEMS } from '../schema/product.ts';

/** Heads of navigation and component lists, in the order they stand. */
export const GROUP_WORDS = {
  server: 'Servers and services',
  client: 'On managed computers',
  console: 'Consoles',
  network: 'Functions and devices',
  external: 'Outside systems',
} as const;

export const CLASS_WORDS: Record<(typeof HOST_CLASSES)[number], string> = {
  server: 'server',
  client: 'client computer',
  console: 'console computer',
  network: 'network',
};

export const OS_WORDS: Record<(typeof OPERATING_SYSTEMS)[number], string> = {
  windows: 'Windows',
  unix: 'UNIX or Linux',
  dos: 'DOS',
  firmware: 'firmware',
  unstated: 'operating system unstated',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2006-11-07` → `7 November 2006`; a year stays; unstated → `date unstated`. */
export function dateWords(date: string): string {
  if (date === 'unstated') return 'date unstated';
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Publisher and date of a document. */
export function imprint(source: Source): string {
  const updated = source.updated ? `, updated ${dateWords(source.updated)}` : '';
  return `${source.publisher}, ${dateWords(source.date)}${updated}`;
}
