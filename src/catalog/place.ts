/** A place in a file, both 1-based; `col` counts UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly col: number;
}

/** Keys and list positions from the root of the frontmatter. */
export type KeyPath = readonly (string | number)[];

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  return placesIn(text)(offset);
}

/** As `placeAt`, for many offsets of one text: its lines are looked for once, when the first place is asked for. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const at = Math.min(Math.max(0, offset), text.length);
    const line = lineOf(starts, at);
    return { line, col: at - starts[line - 1]! + 1 };
  };
}

/** How many lines begin at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
