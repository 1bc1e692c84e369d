/**
 * The policy of the site lets no text become markup, code or the address of a script (Trusted Types). Two scripts are
 * started by address, the service worker and the worker of the text search: these may be, and nothing else.
 */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): void;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const OWN = ['sw.js', 'pagefind/pagefind-worker.js'].map((path) => base + path);

/** Not yet in TypeScript's library, and not in every browser. */
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname, search } = new URL(address, location.href);
    return origin === location.origin && OWN.includes(pathname) && search === '' ? address : null;
  },
});
