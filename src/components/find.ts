/**
 * Every page's start of the search: loads the box when the reader goes to it, by `/`, Ctrl+K or a click.
 * The rest of the search is loaded then, and not before.
 */
import type { Engine } from '../search/box/engine.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-find]')];
const fields = forms.map((form) => form.querySelector<HTMLInputElement>('input[name=q]')!);
const eager = new Set<HTMLFormElement>();
let engine: Promise<Engine> | undefined;

function start(form: HTMLFormElement): void {
  if (form.dataset.find !== '') return;
  form.dataset.find = 'loading';
  engine ??= import('../search/box/engine.ts').then((module) => module.createEngine(base));
  Promise.all([import('../search/box/search-box.ts'), engine])
    .then(([module, made]) => {
      module.mountSearchBox(form, made);
      form.dataset.find = 'started';
    })
    // Without the script the form still leads to the search page.
    .catch(() => (form.dataset.find = ''))
    .finally(() => {
      if (eager.delete(form)) form.requestSubmit();
    });
}

/** Enter may come before the box: it is kept for it. */
function onSubmit(form: HTMLFormElement, event: SubmitEvent): void {
  if (form.dataset.find !== 'loading') return;
  event.preventDefault();
  eager.add(form);
}

forms.forEach((form, i) => {
  form.action = `${base}search/`;
  fields[i]!.addEventListener('focus', () => start(form));
  form.addEventListener('submit', (event) => onSubmit(form, event));
});

// The search page has a field without a box.
const field = fields[0] ?? document.querySelector<HTMLInputElement>('[data-search-input]');
if (field) {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
if (field && forms[0]) {
  const { portolanQuery } = (history.state ?? {}) as { portolanQuery?: string };
  if (portolanQuery) {
    field.value = portolanQuery;
    // On the home page the answers come back with it; elsewhere they would lie over the page.
    if (forms[0].classList.contains('bigfind')) start(forms[0]);
  }
  if (document.activeElement === field) start(forms[0]);
}
