import { contentDate } from './content-date.ts';
import type { BuildPaths } from './paths.ts';

/**
 * Tells the code of the pages, which asks when it runs (src/pages/_place.ts), what it is to read: the same code serves
 * any content.
 */
export function tellPages({ content, layouts }: Pick<BuildPaths, 'content' | 'layouts'>): void {
  process.env.PORTOLAN_PAGES_CONTENT = content;
  process.env.PORTOLAN_PAGES_LAYOUTS = layouts;
  process.env.PORTOLAN_PAGES_DATE = contentDate(content);
}
