/** What stands above a rule as a comment. The dialects differ in nothing but its mark, so it is put into lines once. */
import { oncePer } from '../../catalog/once-per.ts';
import { flowLines, itemTitle } from './header.ts';
import type { Item } from './plan.ts';
import { ascii, wrapped } from './text.ts';

const linesOf = oncePer((item: Item): string =>
  [itemTitle(item, []), ...flowLines(item)].flatMap((line) => wrapped(ascii(line))).join('\n'),
);

/**
 * What an item is about, and its flows: several lines in one text.
 * @param mark what each line begins with
 */
export function itemComment(item: Item, mark: string): string {
  return `${mark} ${linesOf(item).replaceAll('\n', `\n${mark} `)}`;
}
