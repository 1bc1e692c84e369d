import { expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { catalogFromDisk } from '../../src/catalog/disk-catalog.ts';
import { fixedRanges, printRange } from '../../src/schema/port-spec.ts';

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'Paper is the same without scripts.');

const catalog = catalogFromDisk(process.env.PORTOLAN_CONTENT ?? 'content');
const PRODUCTS = [
  'altiris-deployment-server-6-x',
  'microsoft-configuration-manager-2007',
  'symantec-management-platform-7-x',
];
/** A4 and Letter, in points. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;
const words = (text: string) => text.replaceAll(/[\s\u00ad]+/g, '');

for (const id of PRODUCTS)
  for (const format of ['A4', 'Letter'] as const)
    test(`the sheet of ${id} on ${format}`, async ({ page }) => {
      await page.goto(`sheets/${id}/`);
      const pdf = await page.pdf({ format, tagged: true, outline: true, preferCSSPageSize: true });
      const document = await getDocumentProxy(new Uint8Array(pdf));
      const { text: pages } = await extractText(document, { mergePages: false });
      const all = words(pages.join(' '));

      const product = catalog.products.get(id)!;
      const entries = product.components.flatMap((component) => catalog.components.get(component)!.entries);
      for (const entry of entries) {
        for (const range of fixedRanges(entry.spec)) {
          expect(all, entry.id).toContain(words(printRange(range).replace('-', '–')));
        }
        expect(all, entry.id).toContain(words(entry.purpose));
      }
      for (const { name } of product.hostRoles) {
        if (await page.locator('h2', { hasText: name }).count()) expect(all).toContain(words(name));
      }

      // The running title and the number stand on every page, the head of the columns on each with lines of a table.
      pages.forEach((text, i) => {
        expect(words(text)).toContain(words(`${product.name}: port sheet`));
        expect(words(text)).toContain(words(`Page ${i + 1} of ${pages.length}`));
      });
      const heads = pages.filter((text) => words(text).includes(words('Who → whom'))).length;
      expect(heads).toBeGreaterThan(1);

      const [width, height] = PAPERS[format];
      let sideways = 0;
      for (let i = 1; i <= document.numPages; i++) {
        const sheet = await document.getPage(i);
        const [, , w, h] = sheet.view as [number, number, number, number];
        if (w > h) sideways++;
        // Chromium rounds the paper up to whole pixels.
        expect(Math.abs(Math.min(w, h) - width), `page ${i}`).toBeLessThan(1.5);
        expect(Math.abs(Math.max(w, h) - height), `page ${i}`).toBeLessThan(1.5);
        const { items } = await sheet.getTextContent();
        const outside = items.filter((item) => {
          if (!('transform' in item) || item.str.trim() === '') return false;
          const [x, y] = [item.transform[4] as number, item.transform[5] as number];
          return x < 0 || x + item.width > w + 1 || y < 0 || y > h;
        });
        expect(outside, `page ${i}`).toEqual([]);
      }
      expect(sideways).toBe(1);
      expect((await document.getOutline())?.length ?? 0).toBeGreaterThan(0);
    });
