import { z } from 'zod';

/** `a-z`, `0-9` and `-`, as it stands in addresses and file names. */
export const idField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use a-z, 0-9 and single hyphens, as in pxe-server.');

/** A component: its slug within the same product, or `<product>/<slug>`. */
export const componentRefField = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'Write a component id, as in pxe-server or altiris-deployment-server-6-x/pxe-server.',
  );

/** One line of plain text for people; never markup. */
export const lineField = z
  .string()
  .trim()
  .min(1, 'Write some text, or leave the field out.')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Write it on one line, without control characters.');

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
