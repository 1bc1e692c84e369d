/**
 * Takes the reader of /ports/?q=402 to the number's row: exact number first, then the narrowest range
 * that holds it. Without JavaScript the list itself is the answer.
 */
const query = new URLSearchParams(location.search).get('q') ?? '';
const number = /\d{1,6}/.exec(query)?.[0];
const answer = document.querySelector('[data-port-answer]');

if (query.trim() !== '' && answer) {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-from]')];
  const holding = rows
    .map((row) => ({ row, from: Number(row.dataset.from), to: Number(row.dataset.to) }))
    .filter(({ from, to }) => number !== undefined && from <= Number(number) && Number(number) <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const best = holding[0];
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=q]')) field.value = query;
  if (best) {
    answer.textContent =
      best.from === best.to ? `${number} is printed.` : `${number} lies in ${best.from}–${best.to}.`;
    best.row.classList.add('chosen');
    const said = document.createElement('span');
    said.className = 'why answer';
    said.textContent = answer.textContent;
    best.row.querySelector('td:not(.tr)')?.append(said);
    best.row.scrollIntoView({ block: 'center' });
    best.row.querySelector('a')?.focus({ preventScroll: true });
  } else {
    answer.textContent = number
      ? `No document prints ${number}, alone or in a range. Dynamic ports stand below the numbers.`
      : `“${query.slice(0, 80)}” is no port number. Every number stands below, in order.`;
  }
}
