/** A place in a file, both 1-based; `col` counts UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly col: number;
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, col: before.length - lineStart + 1 };
}
