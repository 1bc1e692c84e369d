// Sets the chosen theme before the first paint, and lets the button change it. Without it the system's theme holds.
(() => {
  const root = document.documentElement;
  const themes = ['system', 'light', 'dark'];
  const stored = () => {
    try {
      return themes.includes(localStorage.theme) ? localStorage.theme : 'system';
    } catch {
      return 'system';
    }
  };
  const show = (theme) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    // The browser's own bars follow: of the two colours the one of the theme holds.
    for (const meta of document.querySelectorAll('meta[data-scheme]')) {
      const { scheme } = meta.dataset;
      const chosen = theme === scheme ? 'all' : 'not all';
      meta.media = theme === 'system' ? `(prefers-color-scheme: ${scheme})` : chosen;
    }
  };
  show(stored());
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-button]');
    if (!button) return;
    const label = () => (button.lastElementChild.textContent = stored());
    label();
    button.hidden = false;
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(stored()) + 1) % themes.length];
      try {
        localStorage.theme = next;
      } catch {
        // Private windows may refuse storage; the theme then lasts for this page.
      }
      show(next);
      label();
    });
  });
})();
