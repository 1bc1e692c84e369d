/** The address of a query, after that of the search page. */

/** As much as the text search reads; servers refuse addresses of 16 KB. */
const MOST_CHARACTERS = 1000;

/** Half pairs of UTF-16 have no address, so they are replaced. */
export function queryAddress(query: string): string {
  return `?q=${encodeURIComponent(query.slice(0, MOST_CHARACTERS).toWellFormed())}`;
}

/** Keeps the address or the state with this entry of the history; browsers refuse it when it comes too often. */
export function replaceState(state: unknown, address?: string): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // The next keystroke keeps it.
  }
}

/**
 * With this entry of the history: gone with it, and in no other tab. It takes a browser longer than the
 * answer, so it waits until the reader pauses or leaves.
 */
export function keepQuery(text: string): void {
  const { state } = history as { state: Record<string, unknown> | null };
  replaceState({ ...state, portolanQuery: text });
}
