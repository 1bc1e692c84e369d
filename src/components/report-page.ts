/** Writes into the report which page it is about, as the link that led here says. */
const path = new URLSearchParams(location.search).get('page');
const field = document.querySelector('[data-reported]');
if (field && path?.startsWith('/')) field.textContent = path;
