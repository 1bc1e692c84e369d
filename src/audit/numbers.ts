/** The numbers of a source document, and which of them the content accounts for. */

export interface NumberPlace {
  readonly number: string;
  /** 1-based line of the document. */
  readonly line: number;
  readonly text: string;
}

/** Every whole number in a text, once a line; 1,024 and 192.168.0.1 are taken apart at their signs. */
export function numbersIn(text: string): readonly NumberPlace[] {
  return text.split(/\r?\n/).flatMap((line, at) =>
    [...new Set(line.match(/\d+/g))].map((number) => ({
      number: String(Number(number)),
      line: at + 1,
      text: line.trim(),
    })),
  );
}

/**
 * Places whose number is in none of the texts.
 * @param texts whatever the content says: entries, citations, prose
 */
export function uncited(places: readonly NumberPlace[], texts: readonly string[]): readonly NumberPlace[] {
  const known = new Set(texts.flatMap((text) => (text.match(/\d+/g) ?? []).map((n) => String(Number(n)))));
  return places.filter((place) => !known.has(place.number));
}
