/** What stands in the margins of a printed sheet, on every page of it. */
import type { Product } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { sheetView } from './sheet-view.ts';

/** @param state of the content, in words */
export function pageTitles(product: Product, reference: CheckedReference, state: string): string {
  const codes = sheetView(product, reference).documents.map(({ code }) => code);
  const title = `${product.name}: port sheet`;
  const sources = [codes.length > 0 ? `Sources: ${codes.join(', ')}` : '', state].filter(Boolean).join('. ');
  const font = 'font: 8pt sans-serif';
  return (
    `@page { @top-left { content: ${cssString(title)}; ${font}; font-weight: 600 } ` +
    `@bottom-center { content: ${cssString(sources)}; ${font} } }\n`
  );
}

/** Whatever could end a string of CSS is written as its number. */
function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} .,:()/+-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}'`;
}
