/** What axe is asked, and how its answer reads in a failure. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All of WCAG 2.2 A and AA, and what axe recommends besides. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).withTags(TAGS);
}

/** A line for each element that breaks a rule. */
export async function violations(builder: AxeBuilder): Promise<readonly string[]> {
  return (await builder.analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  );
}
