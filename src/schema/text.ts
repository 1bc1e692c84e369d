import { z } from 'zod';

/** Two ids and an ending are a file's name, of which no system takes more than 255 characters. */
const MAX_ID = 100;

/** `a-z`, `0-9` and `-`, as it stands in addresses and file names. */
export const idField = z
  .string()
  .max(MAX_ID, `Keep it to ${MAX_ID} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use a-z, 0-9 and single hyphens, as in pxe-server.');

/** Files under /data/ beside those of the products, which have the products' ids for names. */
export const RESERVED_PRODUCT_IDS: readonly string[] = ['all', 'catalog'];

/** A component: its slug within the same product, or `<product>/<slug>`. */
export const componentRefField = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'Write a component id, as in pxe-server or altiris-deployment-server-6-x/pxe-server.',
  );

const ONE_LINE = 'Write it on one line, without control characters.';

/** One line of plain text for people; never markup, nor signs that turn the order of what follows around. */
export const lineField = z
  .string()
  .trim()
  .min(1, 'Write some text, or leave the field out.')
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, ONE_LINE);

/** A port entry: its id on this page, `<component>#<id>`, or `<product>/<component>#<id>`. */
export const entryRefField = z
  .string()
  .regex(/^([a-z0-9/-]+#)?[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an entry id, as in tftp or pxe-server#tftp.');

/**
 * What an editor is told of a field that takes one text or a list of them: its JSON Schema would name the list alone,
 * which is what a single text is made into.
 * @param choices the texts that may stand there, where the list is closed
 */
export function oneOrList(choices?: readonly string[]) {
  const one = choices ? { enum: [...choices] } : { type: 'string' };
  return { type: ['string', 'array'], anyOf: [one, { type: 'array', items: one }] };
}
