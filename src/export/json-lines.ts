/**
 * JSON that people search and compare line by line: each field of the whole stands on a line, and so does each item of
 * its lists, however much is in it.
 */

/** Characters that are handed over at once: enough that writing them costs little, and little to keep. */
const PIECE = 2 ** 20;

/**
 * In pieces, so that neither the text nor the items of a long list are ever in memory at once.
 * @param fields lists as arrays, or as iterables that make an item when it is asked for; none is skipped
 */
export function* jsonPieces(fields: object): Generator<string> {
  let waiting = '';
  let before = '{';
  for (const [name, value] of Object.entries(fields)) {
    waiting += `${before}\n ${JSON.stringify(name)}: `;
    before = ',';
    if (!isList(value)) {
      waiting += JSON.stringify(value);
      continue;
    }
    let mark = '[';
    for (const item of value) {
      waiting += `${mark}\n  ${JSON.stringify(item)}`;
      mark = ',';
      if (waiting.length < PIECE) continue;
      yield waiting;
      waiting = '';
    }
    waiting += mark === '[' ? '[]' : '\n ]';
  }
  yield `${waiting}\n}\n`;
}

/** The same as one text. */
export function jsonLines(fields: object): string {
  return [...jsonPieces(fields)].join('');
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
