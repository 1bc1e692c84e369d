/**
 * What a sheet shows: host roles, directions, what stays on the machine, columns. All at first; the address
 * keeps what is chosen (`?host=a,b&column=none`), and what it names that is not there is ignored.
 */
import { addressed, main, parts, say, setAddress } from './page.ts';

const boxes = parts<HTMLInputElement>('[data-sheet-choices] input[type=checkbox]');
const names = [...new Set(boxes.map(({ name }) => name))];
const rows = parts('[data-row]');
const of = (name: string) => boxes.filter((box) => box.name === name);

function readAddress(): void {
  for (const name of names) {
    const text = addressed(name);
    const wanted = text?.split(',') ?? [];
    const known = of(name).some(({ value }) => wanted.includes(value));
    // A name that nothing here has must not leave an empty sheet.
    for (const box of of(name)) box.checked = known ? wanted.includes(box.value) : text !== 'none';
  }
}

function writeAddress(): void {
  for (const name of names) {
    const chosen = of(name).filter(({ checked }) => checked);
    const values = chosen.map(({ value }) => value).join(',');
    setAddress(name, chosen.length === of(name).length ? null : values || 'none');
  }
}

/** What has no box is always shown. */
function isChosen(name: string, value: string | undefined): boolean {
  return boxes.find((box) => box.name === name && box.value === value)?.checked ?? true;
}

function show(): void {
  for (const row of rows) {
    row.hidden = !isChosen('direction', row.dataset.direction) || !isChosen('scope', row.dataset.scope);
  }
  for (const section of parts('section[data-host]')) {
    section.hidden = !isChosen('host', section.dataset.host) || isEmpty(section);
    for (const table of section.querySelectorAll('table')) table.hidden = isEmpty(table);
  }
  for (const { value, checked } of of('column')) main!.classList.toggle(`no-${value}`, !checked);
  const shown = rows.filter((row) => !row.closest('[hidden]'));
  showNotes(shown);
  for (const part of parts('#map')) part.hidden = !isChosen('part', 'map');
  const some = shown.length === rows.length ? '' : `${shown.length} of ${rows.length} rows are shown.`;
  say('choices', some);
  // On paper nobody sees what was left out.
  for (const line of parts('[data-sheet-selection]')) {
    line.textContent = shown.length === 0 ? 'Nothing is chosen.' : some && `A selection: ${some}`;
  }
}

/** Notes keep their numbers; those that no row refers to are left out. */
function showNotes(shown: readonly HTMLElement[]): void {
  const wanted = new Set(
    shown.flatMap((row) => [...row.querySelectorAll('.note a')].map((a) => a.textContent)),
  );
  const notes = parts<HTMLLIElement>('.sheetnotes li');
  for (const note of notes) note.hidden = !wanted.has(String(note.value));
  for (const section of parts('#notes')) {
    section.hidden = !isChosen('part', 'notes') || notes.every((note) => note.hidden);
  }
}

/** All rows are hidden; what has none keeps what else it says. */
function isEmpty(part: Element): boolean {
  return part.querySelector('[data-row]') !== null && !part.querySelector('[data-row]:not([hidden])');
}

for (const form of parts('[data-sheet-choices]')) {
  readAddress();
  show();
  for (const button of form.querySelectorAll<HTMLElement>('[data-choose]')) {
    button.addEventListener('click', () => {
      for (const box of of('host')) box.checked = button.dataset.choose === 'all';
      writeAddress();
      show();
    });
  }
  form.addEventListener('change', () => {
    writeAddress();
    show();
  });
  form.hidden = false;
}
