/**
 * Registers the service worker once the page is there, and tells its reader about a new version. On
 * every page, so it is small; where there are no service workers, or they fail, it is silent: the
 * site works without.
 */
import { showNotice } from './notice.ts';

const AN_HOUR = 3_600_000;
/** Set for this tab while its reader wants to see no notice of the version that waits. */
const LATER = 'portolan-later';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After everything else: what the worker stores must not hold up the page.
  const begin = () => void start().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}

async function start(): Promise<void> {
  watch(await navigator.serviceWorker.register(`${base}sw.js`, { updateViaCache: 'none' }));
}

function watch(registration: ServiceWorkerRegistration): void {
  let agreed = false;
  const offer = () =>
    showNotice(
      'A new version of this reference is there.',
      'Show it',
      () => {
        agreed = true;
        // Another tab may have let it take over meanwhile.
        if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
        else location.reload();
      },
      () => remember(true),
    );

  if (registration.waiting && !remembered()) offer();
  const follow = () => {
    const next = registration.installing;
    // The first worker of all replaces nothing.
    if (!next || !registration.active) return;
    next.addEventListener('statechange', () => {
      if (next.state !== 'installed') return;
      remember(false);
      offer();
    });
  };
  // The browser may have found the new version before this script was there.
  follow();
  registration.addEventListener('updatefound', follow);
  const { serviceWorker } = navigator;
  let { controller } = serviceWorker;
  serviceWorker.addEventListener('controllerchange', () => {
    const before = controller;
    ({ controller } = serviceWorker);
    if (agreed) location.reload();
    // The first worker of all takes over a page of its own build.
    else if (before)
      showNotice('A new version of this reference is in use.', 'Reload', () => location.reload());
  });
  askAgain(registration);
}

/** A page that stayed open does not navigate, so no browser asks for it. */
function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < AN_HOUR) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

function remembered(): boolean {
  try {
    return LATER in sessionStorage;
  } catch {
    return false;
  }
}

function remember(later: boolean): void {
  try {
    if (later) sessionStorage.setItem(LATER, '');
    else sessionStorage.removeItem(LATER);
  } catch {
    // Without storage the notice comes again on the next page.
  }
}
