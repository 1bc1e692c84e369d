/** The line at the foot of the page about a new version. */

/** Shows the notice in the place of an earlier one. `Later` takes it away. */
export function showNotice(text: string, doIt: string, act: () => void, later?: () => void): void {
  document.querySelector('.notice')?.remove();
  const notice = document.createElement('div');
  const words = document.createElement('p');
  notice.className = 'notice';
  // A live region speaks what comes into it, not what it comes with.
  words.role = 'status';
  notice.append(
    words,
    button(doIt, act),
    button('Later', () => {
      notice.remove();
      later?.();
    }),
  );
  document.body.append(notice);
  setTimeout(() => (words.textContent = text));
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
