/** "Can it change?" as markup: a word, where it is changed, and for which links another word holds. */
import type { Catalog } from '../catalog/model.ts';
import { linkWords } from '../derive/cite.ts';
import { listWords } from '../derive/list-words.ts';
import type { PortRow } from '../derive/port-rows.ts';
import { SETTING_WORDS } from '../derive/value-words.ts';
import { href } from './href.ts';
import { escapeHtml, linkMarkup } from './markup.ts';

export interface ChangeOptions {
  readonly catalog: Catalog;
  /** Id of the page's own component; elsewhere settings link to the component's page. */
  readonly current?: string | undefined;
  /** Says on paper where each link leads. */
  readonly paths?: boolean;
}

interface SettingPlace {
  readonly target: string;
  readonly words: string;
  readonly key: string | undefined;
}

export function changeMarkup(
  { configurable, entries }: Pick<PortRow, 'configurable' | 'entries'>,
  { catalog, current, paths = false }: ChangeOptions,
): string {
  const places = settingPlaces(entries, current);
  const settings = places
    .map((place, n) => `${n === 0 ? ', ' : ' or '}${placeMarkup(place, paths && isFirst(place, places))}`)
    .join('');
  const words = configurable.map((group, i) => {
    const where = i > 0 ? `; in ${escapeHtml(listWords(wordsFor(group, catalog)))} ` : '';
    const value = group.value === 'unstated' ? '<i class="silent">unstated</i>' : group.value;
    return where + value + (group.value === 'yes' ? settings : '');
  });
  return words.join('');
}

/** Each kind of place once; the steps behind the first of them name the others. */
function settingPlaces(entries: PortRow['entries'], current: string | undefined): readonly SettingPlace[] {
  const settings = entries.flatMap((entry) => entry.settings.map((setting) => ({ setting, entry })));
  const places = settings.toReversed().map(({ setting, entry }): [string, SettingPlace] => {
    const anchor = setting.procedure ?? '#settings';
    const target = entry.component === current ? anchor : href(`/products/${entry.component}/${anchor}`);
    const words = SETTING_WORDS[setting.kind];
    return [words, { target, words, key: setting.key }];
  });
  return [...new Map(places).values()].reverse();
}

/** Once, where several lead to it. */
function isFirst(place: SettingPlace, places: readonly SettingPlace[]): boolean {
  return places.find(({ target }) => target === place.target) === place;
}

/** @param printed the address within the page of the component stands on paper */
function placeMarkup({ target, words, key }: SettingPlace, printed: boolean): string {
  const path = printed ? target.replace(/^.*#/, '#') : undefined;
  const link = linkMarkup(target, escapeHtml(words), { path });
  return key && words !== 'console' ? `${link} <code>${escapeHtml(key)}</code>` : link;
}

function wordsFor({ links, peers }: PortRow['configurable'][number], catalog: Catalog): readonly string[] {
  const names = peers.map((id) => catalog.components.get(id)?.name ?? 'not stated');
  return links.length > 0 ? [linkWords(links), ...names] : names;
}
