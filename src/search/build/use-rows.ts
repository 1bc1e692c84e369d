/** Uses of ports as the look-up answers them: all that a reader needs without opening a page. */
import { type Catalog, type Entry, UNSTATED } from '../../catalog/model.ts';
import type { CheckedReference } from '../../derive/findings/checked.ts';
import { checksOf, findingsOf, signOf } from '../../derive/findings/of-entries.ts';
import { listWords } from '../../derive/list-words.ts';
import { entryWords } from '../../derive/port-words.ts';
import { countWords } from '../../derive/words.ts';
import { entryRow } from '../../derive/port-rows.ts';
import { sentenceParts } from '../../derive/sentence.ts';
import { type PortRange, printPortSpec } from '../../schema/port-spec.ts';
import { cut, placeWords } from './place-words.ts';
import type { Sign, UseRow, WhoParts } from '../data/shape.ts';

/** @param about only the findings about these ports */
export function useRow(entry: Entry, reference: CheckedReference, about?: PortRange): UseRow {
  const { catalog } = reference;
  const row = entryRow(entry);
  const product = catalog.products.get(entry.product);
  return {
    url: `/products/${entry.component}/#${entry.anchor}`,
    product: entry.product,
    productName: product?.shortName ?? entry.product,
    vendor: product?.vendor ?? '',
    spec: printPortSpec(entry.spec),
    transports: entry.transports,
    icmp: entry.icmp,
    who: whoParts(entry, catalog),
    protocol: catalog.protocols.get(entry.protocol ?? '')?.shortName ?? null,
    purpose: entry.purpose,
    remark: remarkOf(entry, catalog),
    configurable: row.configurable.map((group) => group.value as UseRow['configurable'][number]),
    source: placeWords(row.citations, catalog),
    signs: signsOf(entry, reference, about),
  };
}

function whoParts(entry: Entry, catalog: Catalog): readonly WhoParts[] {
  const name = (id: string) => (id === UNSTATED ? 'not stated' : (catalog.components.get(id)?.name ?? id));
  const own = name(entry.component);
  const another = entry.scope === 'local' ? `${own}, another process` : `another ${own}`;
  const parts = sentenceParts(entry, entryRow(entry).peers).map(({ from, arrow, to, self }) => ({
    from: self ? [another] : from.map(name),
    arrow,
    to: to.map(name),
  }));
  return parts.length > 0 ? parts : [{ from: [own], arrow: 'unstated', to: [name(UNSTATED)] }];
}

const NEED_WORDS: Record<Entry['need'], string | null> = {
  required: null,
  optional: 'optional',
  discouraged: 'the document advises against it',
  example: 'named as an example',
};

function remarkOf(entry: Entry, catalog: Catalog): string | null {
  const words = [
    entry.service,
    entry.scope === 'local' ? 'never leaves the computer' : null,
    castWords(entry),
    alternativeWords(entry, catalog),
    NEED_WORDS[entry.need],
    entry.when ? `if: ${entry.when}` : null,
  ];
  return words.filter(Boolean).join('; ') || null;
}

/** `or 443 tcp`: the entries that the document names as alternatives. */
function alternativeWords(entry: Entry, catalog: Catalog): string | null {
  const name = entry.oneOf ?? entry.anyOf;
  if (name === null) return null;
  const others = catalog.components
    .get(entry.component)!
    .entries.filter((other) => other.id !== entry.id && (other.oneOf ?? other.anyOf) === name);
  return others.length > 0 ? `or ${others.map((other) => entryWords(other, catalog)).join(', ')}` : null;
}

function castWords({ cast, groups, purpose }: Entry): string | null {
  const ranges = groups.map((group) => group.range.replace('-', '–')).join(', ');
  if (!cast || (ranges === '' && purpose.toLowerCase().includes(cast))) return null;
  return [cast, ranges].filter(Boolean).join(' ');
}

const SIGNS_SHOWN = 2;

function signsOf(entry: Entry, reference: CheckedReference, about?: PortRange): readonly Sign[] {
  const { discrepancies, errata } = findingsOf([entry], reference);
  const signs = [
    ...discrepancies.map(({ summary }) => ({ sign: '≠', words: cut(summary, 72), severe: false })),
    ...errata.map(({ erratum }) => ({
      sign: 'sic',
      words: `printed “${cut(erratum.printed, 40)}”`,
      severe: false,
    })),
    ...checksOf([entry], reference, about).map((finding) => ({
      sign: signOf(finding, reference).sign,
      words: finding.title,
      severe: finding.severity === 'error',
    })),
  ];
  const rest = signs.slice(SIGNS_SHOWN);
  if (rest.length === 0) return signs;
  const kinds = listWords([...new Set(rest.map(({ sign }) => sign))]);
  return [
    ...signs.slice(0, SIGNS_SHOWN),
    {
      sign: '+',
      words: `${countWords(rest.length, 'more finding')} (${kinds})`,
      severe: rest.some((s) => s.severe),
    },
  ];
}
