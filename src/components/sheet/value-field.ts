/** A field for one own number in the cell of a row, with its reason when it is refused, and its text for paper. */
import type { Changeable } from '../../export/sheet/values.ts';

export interface Field {
  readonly of: Changeable;
  readonly input: HTMLInputElement;
  /** @param value the number that holds, for paper; @param reason why it is refused, or what it collides with */
  show(text: string, value: number | undefined, reason: string, refused: boolean): void;
}

let count = 0;

/** @param all the numbers that this cell has fields for, to tell them apart */
export function makeField(cell: HTMLElement, of: Changeable, all: readonly Changeable[]): Field {
  const box = add(cell, 'div', 'own');
  add(box, 'span', 'own-of').textContent = apart(of, all);
  const input = add(box, 'input', 'own-value');
  input.inputMode = 'numeric';
  input.autocomplete = 'off';
  input.size = 5;
  const port = [of.printed.replaceAll(' | ', ' or '), of.transport].filter(Boolean).join(' ');
  input.setAttribute('aria-label', `Your value for ${port} of ${of.name}`);
  const paper = add(box, 'span', 'own-paper');
  paper.setAttribute('aria-hidden', 'true');
  const why = add(box, 'span', 'own-why');
  why.id = `own-why-${++count}`;
  input.setAttribute('aria-describedby', why.id);
  const show: Field['show'] = (text, value, reason, refused) => {
    // The field that is typed in keeps its caret.
    if (input.value !== text) input.value = text;
    input.setAttribute('aria-invalid', String(refused));
    paper.textContent = value === undefined ? '' : String(value);
    why.textContent = reason;
  };
  return { of, input, show };
}

function apart({ name, printed }: Changeable, all: readonly Changeable[]): string {
  const names = all.some((one) => one.name !== name) ? [name] : [];
  const numbers = all.some((one) => one.printed !== printed) ? [printed] : [];
  return [...names, ...numbers].join(' ');
}

function add<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, tag: K, name: string) {
  const element = document.createElement(tag);
  element.className = name;
  parent.append(element);
  return element;
}
