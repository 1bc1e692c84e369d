/** What a built site costs a reader: the first view of a component page, and answers of the search box. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownServer } from '../tests/site/own-server.ts';
import { askPage, type Cost, withBrowser } from './ask.ts';
import { type FirstView, measureFirstView } from './first-view.ts';
import { portQuestions, rangeQuestions, textQuestions } from './questions.ts';
import { COMPONENT_PAGES, type SiteWeight } from './weight.ts';

export interface ReaderCost {
  readonly firstView: { readonly heaviest: FirstView; readonly median: FirstView };
  readonly lookUps: {
    /** Numbers that entries print. */
    readonly printed: Cost;
    /** Numbers that only lie inside printed ranges. */
    readonly inside: Cost;
    /** Words of the prose. */
    readonly text: Cost;
  };
}

interface Catalog {
  readonly ports: readonly { readonly ranges: readonly (readonly [number, number])[] }[];
}

/** @param site folder of a site that was built from made-up content */
export async function measureReader(site: string, { kinds }: SiteWeight, seed: number): Promise<ReaderCost> {
  const { ports } = JSON.parse(readFileSync(join(site, 'data/catalog.json'), 'utf8')) as Catalog;
  const printed = ports.flatMap(({ ranges }) => ranges.map(([from, to]) => ({ from, to })));
  const { heaviest, median } = kinds[COMPONENT_PAGES]!;
  const server = await ownServer(site, '/');
  try {
    return await withBrowser(async (browser) => ({
      firstView: {
        heaviest: await measureFirstView(browser, server.url, heaviest.path, site),
        median: await measureFirstView(browser, server.url, median.path, site),
      },
      lookUps: {
        printed: await askPage(browser, server.url, portQuestions(printed, seed), site),
        inside: await askPage(browser, server.url, rangeQuestions(printed, seed), site),
        text: await askPage(browser, server.url, textQuestions(), site),
      },
    }));
  } finally {
    await server.close();
  }
}
