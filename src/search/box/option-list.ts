/** The answers under the field as a listbox: at most one is chosen, and the field names it. */
export class OptionList {
  readonly #list: HTMLElement;
  readonly #field: HTMLInputElement;
  #at = -1;

  constructor(list: HTMLElement, field: HTMLInputElement) {
    this.#list = list;
    this.#field = field;
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#links()[this.#at];
  }

  get isEmpty(): boolean {
    return this.#links().length === 0;
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#at = -1;
  }

  /** @param items each with one link, the option */
  append(items: readonly HTMLElement[]): void {
    const at = this.#list.childElementCount;
    items.forEach((item, i) => {
      item.querySelector('a')!.id = `${this.#list.id}-${at + i}`;
      this.#list.append(item);
    });
  }

  /** Counted from the first; past an end it goes on at the other. */
  choose(at: number): void {
    const links = this.#links();
    links[this.#at]?.removeAttribute('aria-selected');
    this.#at = links.length === 0 ? -1 : (at + links.length) % links.length;
    const chosen = links[this.#at];
    if (!chosen) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.setAttribute('aria-selected', 'true');
    this.#field.setAttribute('aria-activedescendant', chosen.id);
  }

  move(by: 1 | -1): void {
    this.choose(by < 0 ? Math.max(this.#at, 0) - 1 : this.#at + 1);
    this.chosen?.scrollIntoView({ block: 'nearest' });
  }

  /** Enter opens what the pointer chose, too. */
  chooseUnder(place: Node): void {
    const at = this.#links().findIndex((link) => link.parentElement!.contains(place));
    if (at >= 0 && at !== this.#at) this.choose(at);
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a')];
  }
}
