/**
 * A reader's own numbers: a field in each row whose port may be changed. Valid numbers are kept in the address
 * and on this device only; the address wins. Without a script, or without the data, the blank stays a blank.
 */
import type { Conflict, conflictsOf } from '../../export/sheet/conflicts.ts';
import type { Sheet } from '../../export/sheet/schema.ts';
import {
  type Changeable,
  changeable,
  checkValue,
  decodeValues,
  encodeValues,
} from '../../export/sheet/values.ts';
import { forgetOwn, keepOwn, recallOwn } from './kept.ts';
import { addressed, loadSheet, main, parts, say, setAddress } from './page.ts';
import { type Field, makeField } from './value-field.ts';

interface Box {
  readonly sheet: Sheet;
  readonly fields: readonly Field[];
  readonly forget: HTMLButtonElement;
  /** By key: the numbers that hold, what stands in the fields, and why it is refused. */
  readonly values: Map<string, number>;
  readonly typed: Map<string, string>;
  readonly errors: Map<string, string>;
}

/** The judge of conflicts, loaded with the first own number. */
let judge: typeof conflictsOf | null = null;

function start(sheet: Sheet): void {
  const fields = addFields(changeable(sheet));
  const own = addressed('own');
  const values = new Map(decodeValues(own ?? '', sheet));
  // What does not fit this sheet must not stay in the address that the downloads are made from.
  if (own !== null) setAddress('own', encodeValues(values, sheet));
  if (fields.length === 0) return;
  const typed = new Map([...values].map(([key, value]) => [key, String(value)]));
  const box: Box = { sheet, fields, values, typed, errors: new Map(), forget: forgetButton() };
  for (const { input, of } of fields) input.addEventListener('input', () => take(box, of, input.value));
  box.forget.addEventListener('click', () => {
    for (const map of [values, typed, box.errors]) map.clear();
    forgetOwn();
    show(box);
  });
  show(box);
}

function addFields(all: readonly Changeable[]): readonly Field[] {
  const byEntry = new Map<string, Changeable[]>();
  for (const one of all) byEntry.set(one.entry, [...(byEntry.get(one.entry) ?? []), one]);
  return parts('[data-row][data-configurable=yes]').flatMap((row) => {
    const here = (row.dataset.entries ?? '').split(' ').flatMap((entry) => byEntry.get(entry) ?? []);
    const cell = row.querySelector<HTMLElement>('.yours');
    return cell ? here.map((one) => makeField(cell, one, here)) : [];
  });
}

/** What is refused is not kept, and neither is the number that stood there before. */
function take(box: Box, one: Changeable, text: string): void {
  const { sheet, values, typed, errors } = box;
  const checked = checkValue(one, text);
  typed.set(one.key, text);
  errors.delete(one.key);
  values.delete(one.key);
  if ('error' in checked) errors.set(one.key, checked.error);
  else if (checked.value !== null && checked.value !== one.default) values.set(one.key, checked.value);
  keepOwn(encodeValues(values, sheet));
  show(box);
}

function show(box: Box): void {
  const { fields, values, typed, errors, forget } = box;
  const conflicts = judged(box);
  for (const field of fields) {
    const { key } = field.of;
    const error = errors.get(key);
    const clashes = conflicts.filter((one) => one.key === key).map(({ message }) => `${message}.`);
    field.show(typed.get(key) ?? '', values.get(key), error ?? clashes.join(' '), error !== undefined);
  }
  say('values', [...errors.values(), ...conflictTexts(conflicts), keptText(values.size)].join(' '));
  // Once shown it stays, so that who pressed it is not left without a place.
  if (typed.size > 0) forget.hidden = false;
  main!.classList.toggle('own-values', values.size > 0);
}

function judged(box: Box): readonly Conflict[] {
  if (box.values.size === 0) return [];
  if (judge) return judge(box.sheet, box.values);
  import('../../export/sheet/conflicts.ts')
    .then((module) => {
      judge = module.conflictsOf;
      show(box);
    })
    .catch(() => say('judge', 'Your values could not be checked for conflicts.'));
  return [];
}

/** Where both have an own number, the rows say it twice and the status line once. */
function conflictTexts(conflicts: readonly Conflict[]): readonly string[] {
  const pair = ({ key, other }: Conflict) => [key.split(':')[0], other].sort().join(' ');
  const once = new Map(conflicts.map((one) => [pair(one), one]));
  return [...once.values()].map(({ name, message }) => `${name}: ${message}.`);
}

function keptText(count: number): string {
  if (count === 0) return '';
  const values = count === 1 ? '1 own value' : `${count} own values`;
  return `${values}: kept in the address and on this device, used in the CSV and the firewall rules.`;
}

function forgetButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'forget';
  button.hidden = true;
  button.textContent = 'Forget my values';
  main!.querySelector('[data-sheet-status]')?.after(button);
  return button;
}

if (main) {
  recallOwn();
  loadSheet()
    .then(start)
    .catch(() => undefined);
}
