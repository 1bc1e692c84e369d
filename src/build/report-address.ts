/** Where readers report mistakes: PORTOLAN_REPORT, from whoever publishes the site. */

/**
 * The address with its places for a page, `{title}` and `{path}`; empty where none is named. Nothing is made up: without
 * it the site explains how to report.
 * @throws {Error} for anything that is neither https: nor mailto:, or has no place for the path
 */
export function reportAddress(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const address = env.PORTOLAN_REPORT?.trim() ?? '';
  if (address === '') return '';
  const protocol = URL.canParse(address) ? new URL(address).protocol : '';
  if (protocol !== 'https:' && protocol !== 'mailto:')
    throw new Error(`PORTOLAN_REPORT=${address} is no address: begin it with https:// or mailto:`);
  if (!address.includes('{path}'))
    throw new Error(`PORTOLAN_REPORT=${address} does not say where the page's path goes: write {path} there`);
  return address;
}
