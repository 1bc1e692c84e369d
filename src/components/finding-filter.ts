/** Shows the findings of one product. Rule and weight are filtered by the style sheet alone. */
const box = document.querySelector<HTMLElement>('[data-product-filter]');
const select = box?.querySelector('select');
const items = [...document.querySelectorAll<HTMLElement>('[data-finding-list] > li')];

if (box && select) {
  const show = () => {
    for (const item of items) {
      item.hidden = select.value !== '' && !(item.dataset.products ?? '').split(' ').includes(select.value);
    }
    const shown = items.filter((item) => !item.hidden).length;
    box.querySelector('output')!.textContent = select.value === '' ? '' : `${shown} of ${items.length}`;
  };
  box.hidden = false;
  select.addEventListener('change', show);
  show();
}
