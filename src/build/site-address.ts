/** Addresses that a server is asked for, as files of the site. */

/**
 * @param address path and query, as in a request: `/docs/ports/402/?from=mail`
 * @param base `/`, or `/docs/`
 * @returns the file's path in the site, `ports/402/index.html`; null for an address outside it or one nobody can read
 */
export function fileAt(address: string, base: string): string | null {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  if (!path?.startsWith(base) || path.split('/').includes('..') || path.includes('\0')) return null;
  const file = path.slice(base.length);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
