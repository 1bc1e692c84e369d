/** What hangs on the field of the search box. */
import { el } from './elements.ts';

export interface Panel {
  readonly root: HTMLElement;
  /** The listbox. */
  readonly list: HTMLElement;
  readonly message: HTMLElement;
  /** How many answers there are, as it is seen, and as it is heard. */
  readonly count: HTMLElement;
  readonly said: HTMLElement;
  /** The link to the page with all answers. */
  readonly all: HTMLElement;
}

/** @param id of the listbox, for the field to name */
export function makePanel(id: string): Panel {
  const list = el('ul', { 'role': 'listbox', id, 'aria-label': 'Answers', 'class': 'answers' });
  const message = el('p', { class: 'message', hidden: true });
  const count = el('span', {});
  const all = el('a', {}, 'All answers on one page');
  const keys = ['↑ ↓ choose', 'Enter opens', 'Esc closes'].map((words) =>
    el('span', { 'aria-hidden': 'true' }, words),
  );
  // Above the list: what comes later in the list must not move the link away from under a finger.
  const head = el('p', { class: 'keys' }, count, ...keys, all);
  const root = el('div', { class: 'panel', hidden: true }, head, message, list);
  return { root, list, message, count, said: el('p', { class: 'sr', role: 'status' }), all };
}
