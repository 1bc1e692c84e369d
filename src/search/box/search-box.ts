/**
 * The search box, as the combobox of the ARIA practices: the focus stays in the field, the arrows choose
 * among the answers, Enter opens the chosen one, Escape closes. What is typed is kept with the entry of
 * the browser's history, so that it is there when the reader comes back.
 */
import type { Answers, Section } from '../lookup/answers.ts';
import type { Engine } from './engine.ts';
import { highlighter } from './highlight.ts';
import { OptionList } from './option-list.ts';
import { makePanel } from './panel.ts';
import { keepQuery, queryAddress } from './query-address.ts';
import { renderRow } from './render.ts';
import { answerRows, BOX_LIMITS, hitRows, type Row } from './rows.ts';
import { answersWords, messageOf, nothingWords } from './words.ts';

/** Text hits in the box; the page has more. */
const HITS = 4;
/** Milliseconds after which the box opens without an answer; before, nothing moves but with the answer. */
const OPENS = 100;
/** The text search is asked when the reader pauses for so many milliseconds; numbers are answered at once. */
const PAUSE = 120;
const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

export function mountSearchBox(form: HTMLFormElement, engine: Engine): void {
  new SearchBox(form, engine).start();
}

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #engine: Engine;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #message: HTMLElement;
  readonly #count: HTMLElement;
  readonly #said: HTMLElement;
  readonly #all: HTMLElement;
  readonly #options: OptionList;
  #asked = '';
  /** What stands in the list is the answer to this. */
  #answered = '';
  #openWhenAnswered = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Runs while the box is to open and has no answer yet. */
  #opening: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, engine: Engine) {
    this.#form = form;
    this.#engine = engine;
    this.#input = form.querySelector<HTMLInputElement>('input[name=q]')!;
    const panel = makePanel(`${this.#input.id}-answers`);
    this.#panel = panel.root;
    this.#list = panel.list;
    this.#options = new OptionList(panel.list, this.#input);
    this.#message = panel.message;
    this.#count = panel.count;
    this.#said = panel.said;
    this.#all = panel.all;
  }

  start(): void {
    const attributes = {
      'role': 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.#list.id,
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#form.append(this.#panel, this.#said);
    this.#input.addEventListener('input', () => void this.#ask());
    this.#input.addEventListener('focus', () => {
      if (this.#input.value.trim() !== '' && !this.#isOpen()) void this.#ask();
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.#list.addEventListener('click', () => keepQuery(this.#input.value));
    this.#list.addEventListener('pointermove', (event) => this.#options.chooseUnder(event.target as Node));
    document.addEventListener('pointerdown', (event) => this.#onPointer(event));
    this.#form.addEventListener('focusout', (event) => {
      if (this.#floats() && !this.#form.contains(event.relatedTarget as Node | null)) this.#close();
    });
    if (this.#input.value.trim() !== '') void this.#ask();
    // Made and thrown away: the first reader is not to wait until this code is quick.
    const rehearse = (sections: readonly Section[]) =>
      this.#items(
        answerRows(sections, BOX_LIMITS, () => ''),
        '402',
      );
    void this.#engine.lookup
      .prepare()
      .then(rehearse)
      .catch(() => null);
  }

  async #ask(): Promise<void> {
    const text = this.#input.value;
    this.#asked = text;
    clearTimeout(this.#pause);
    if (text.trim() === '') {
      keepQuery(text);
      this.#close();
      return;
    }
    this.#all.setAttribute('href', this.#engine.href('/search/') + queryAddress(text));
    this.#openSoon();
    if (this.#list.childElementCount === 0) this.#count.textContent = 'Looking up …';
    this.#list.setAttribute('aria-busy', 'true');
    const answers = await this.#engine.lookup.ask(text).catch(() => null);
    if (this.#asked !== text) return;
    this.#show(text, answers);
    this.#pause = setTimeout(() => void this.#askText(text, answers), PAUSE);
  }

  /** Hits in the text come after the answers, and never move them. */
  async #askText(text: string, answers: Answers | null): Promise<void> {
    keepQuery(text);
    const found = await this.#engine.text.search(text, { limit: HITS }).catch(() => null);
    if (this.#asked !== text) return;
    const rows = hitRows(found?.hits ?? []);
    this.#append(rows, text);
    if (answers && found?.total === 0 && this.#options.isEmpty && messageOf(answers) === '') {
      this.#say(nothingWords(text));
    }
    this.#list.setAttribute('aria-busy', 'false');
    const words = answersWords(answers, found === null ? null : found.total);
    this.#said.textContent = words;
    this.#count.textContent = words;
    this.#choose(answers);
    this.#openIfWanted();
  }

  #show(text: string, answers: Answers | null): void {
    this.#options.clear();
    const message = answers
      ? messageOf(answers)
      : 'The look-up could not be loaded. Every number stands under Ports.';
    this.#say(message);
    const all = () => `/search/${queryAddress(text)}`;
    this.#append(answers ? answerRows(answers.sections, BOX_LIMITS, all) : [], text);
    // Later in the same frame: now it would cost the browser a layout of its own.
    requestAnimationFrame(() => (this.#list.scrollTop = 0));
    this.#count.textContent = answersWords(answers, null);
    this.#said.textContent = this.#count.textContent;
    this.#answered = text;
    if (this.#opening) this.#open();
    this.#choose(answers);
    this.#openIfWanted();
  }

  /**
   * The first, if it answers what was asked. Where there is no such answer, at the head and without a title, what may be
   * meant is listed, and Enter leads to the page that says what there is not.
   */
  #choose(answers: Answers | null): void {
    const isAbsent = answers?.message && answers.sections[0]?.title;
    if (this.#isOpen() && !this.#options.chosen && !isAbsent) this.#options.choose(0);
  }

  #say(message: string): void {
    this.#message.textContent = message;
    this.#message.hidden = message === '';
  }

  #append(rows: readonly Row[], text: string): void {
    this.#options.append(this.#items(rows, text));
  }

  #items(rows: readonly Row[], text: string): readonly HTMLElement[] {
    const options = { highlight: highlighter(text), href: this.#engine.href, option: true };
    return rows.map((row) => renderRow(row, options));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (this.#isOpen()) this.#options.move(move);
      else void this.#ask();
    } else if (event.key === 'Escape' && this.#isOpen()) {
      // The field itself would be emptied.
      event.preventDefault();
      this.#close();
      this.#input.scrollIntoView({ block: 'nearest' });
    }
  }

  #onSubmit(event: SubmitEvent): void {
    if (this.#input.value.trim() === '') {
      event.preventDefault();
      return;
    }
    if (this.#answered === this.#input.value && !this.#isOpen()) return;
    event.preventDefault();
    this.#openWhenAnswered = true;
    if (this.#answered === this.#input.value) this.#openIfWanted();
  }

  /** The reader pressed Enter, perhaps before the answers were there. */
  #openIfWanted(): void {
    if (!this.#openWhenAnswered) return;
    this.#openWhenAnswered = false;
    const { chosen } = this.#options;
    keepQuery(this.#input.value);
    if (chosen) chosen.click();
    else location.assign(this.#all.getAttribute('href')!);
  }

  #onPointer(event: PointerEvent): void {
    if (this.#floats() && !this.#form.contains(event.target as Node)) this.#close();
  }

  /** In the head of a page the answers lie over it; on the home page they push it down and stay. */
  #floats(): boolean {
    return getComputedStyle(this.#panel).position === 'absolute';
  }

  #isOpen(): boolean {
    return !this.#panel.hidden;
  }

  /** With the answer, which as a rule is there at once, so that the page is laid out once; but soon in any case. */
  #openSoon(): void {
    if (!this.#isOpen()) this.#opening ??= setTimeout(() => this.#open(), OPENS);
  }

  #open(): void {
    this.#stopOpening();
    this.#panel.hidden = false;
    this.#form.classList.add('open');
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #stopOpening(): void {
    clearTimeout(this.#opening);
    this.#opening = undefined;
  }

  #close(): void {
    this.#stopOpening();
    this.#panel.hidden = true;
    this.#form.classList.remove('open');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#said.textContent = '';
    this.#openWhenAnswered = false;
  }
}
