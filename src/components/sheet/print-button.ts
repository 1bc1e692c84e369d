/** The sheet is for paper: one click away. */
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}
