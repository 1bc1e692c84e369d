/** The link "Report a mistake" of each page. */

export interface ReportedPage {
  /** As in the public interface, without the base. */
  readonly path: string;
  readonly title: string;
}

/** The page that explains how to report, for sites that name no address. */
const REPORT_PAGE = '/report/';

/**
 * @param address with `{title}` and `{path}` where the page's go; empty where the site has none
 * @param href puts a path of the site under its base
 */
export function reportHref(
  address: string,
  { path, title }: ReportedPage,
  href: (path: string) => string,
): string {
  if (address === '') return `${href(REPORT_PAGE)}?page=${encodeURIComponent(path)}`;
  const values: Readonly<Record<string, string>> = { path, title };
  // In one pass: a title may hold what looks like a place.
  return address.replace(/\{(path|title)\}/g, (_, name: string) => encodeURIComponent(values[name]!));
}
