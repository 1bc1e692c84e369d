/** Buttons that copy the text of a file of this site; without a clipboard they stay hidden, and the link serves. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (!('ClipboardItem' in window)) break;
  const words = button.textContent;
  const say = (text: string): void => {
    button.textContent = text;
    setTimeout(() => (button.textContent = words), 3000);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    // A browser only lets a click write: what is written may come later, the asking may not.
    const text = fetch(button.dataset.copy!).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.blob().then((blob) => new Blob([blob], { type: 'text/plain' }));
    });
    navigator.clipboard
      .write([new ClipboardItem({ 'text/plain': text })])
      .then(() => say('Copied'))
      .catch(() => say('Not copied'));
  });
}
