/** What every table of ports says of a row, as markup: transport, who → whom, can it change, source. */
import type { PortRow } from '../derive/port-rows.ts';
import { changeMarkup } from './change-markup.ts';
import { citeMarkup, sentenceMarkup, transportsMarkup } from './markup.ts';
import { remarksMarkup, type RemarksOptions } from './remarks-markup.ts';

export interface RowOptions extends RemarksOptions {
  /** Names the protocol in each row; not where the page is about one. */
  readonly withProtocol?: boolean;
  /** Markup that stands before the sentence. */
  readonly lead?: string;
}

/** The cells behind the head of a row. */
export function rowCells(row: PortRow, options: RowOptions): string {
  const { reference, current, withProtocol = true, lead = '' } = options;
  const { catalog } = reference;
  const sentences = sentenceMarkup(row.first, row.peers, { catalog, current, withProtocol });
  const who = sentences.map((html) => `<span class="who">${html}</span>`).join('');
  return [
    `<td role="cell" class="tr">${transportsMarkup(row.first.transports, row.first.icmp)}</td>`,
    `<td role="cell">${lead}${who}${remarksMarkup(row, options)}</td>`,
    `<td role="cell" class="chg" data-l="Change: ">${changeMarkup(row, { catalog, current })}</td>`,
    `<td role="cell" class="src">${citeMarkup(row.citations, catalog)}</td>`,
  ].join('');
}
