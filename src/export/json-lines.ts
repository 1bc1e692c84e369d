/**
 * JSON that people search and compare line by line: each field of the whole stands on a line, and so does each item of
 * its lists, however much is in it.
 */

/**
 * In parts, so that neither the text nor the items of a long list need be in memory at once. The last part is the line
 * break at the end, which is none inside another text.
 * @param fields lists as arrays, or as iterables that make an item when it is asked for; none is left out
 */
export function* jsonLines(fields: object): Generator<string> {
  let mark = '{';
  for (const [name, value] of Object.entries(fields)) {
    yield `${mark}\n ${JSON.stringify(name)}: `;
    if (isList(value)) yield* listLines(value);
    else yield JSON.stringify(value);
    mark = ',';
  }
  yield '\n}';
  yield '\n';
}

function* listLines(list: Iterable<unknown>): Generator<string> {
  let mark = '[';
  for (const item of list) {
    yield `${mark}\n  ${JSON.stringify(item)}`;
    mark = ',';
  }
  yield mark === '[' ? '[]' : '\n ]';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
