/**
 * The code of the pages at work: which pages there are, and each one rendered. Astro makes the same calls when it
 * renders a build itself (core/build/default-prerenderer.js of the pinned version), with what it remembers from
 * bundling; here that is read off the bundle's own manifest.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

/** A page, or another file that a route makes. */
export interface Route {
  /** File below the root of the site: `products/x/index.html`. */
  readonly file: string;
  /** What `getStaticPaths` hands to the page; undefined where there is nothing to hand. */
  readonly props: unknown;
  readonly render: () => Promise<Buffer>;
}

interface App extends StaticPathsApp {
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Every route of the pages' code, in a fixed order.
 * @param server folder of the bundle
 * @throws what the pages throw when they say which there are
 */
export async function openRoutes(server: string): Promise<readonly Route[]> {
  const [entry] = globSync('prerender-entry.*.mjs', { cwd: server });
  if (!entry) throw new Error(`${server} holds no code of pages`);
  globalThis.Response = PageResponse;
  const { app } = (await import(pathToFileURL(join(server, entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: { get: (key: string) => pageData(key, app) } });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route }) => ({
    file: fileOf(pathname, route),
    props: propsOf(pathname, route, app),
    render: () => render(pathname, route, app),
  }));
}

/** What goes wrong is thrown; there is nothing else to be said a page. */
const SILENT = { write: () => true };

/** The style sheets of a page; the key is route and component, joined. */
function pageData(key: string, { manifest }: App): { readonly styles: readonly unknown[] } | undefined {
  const page = manifest.routes.find(
    ({ routeData: { route, component } }) => key.startsWith(route) && key.endsWith(component),
  );
  return page && { styles: page.styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) };
}

function propsOf(pathname: string, route: RouteData, { routeCache }: App): unknown {
  return routeCache.get(route)?.staticPaths?.keyed.get(pathname)?.props;
}

async function render(pathname: string, routeData: RouteData, app: App): Promise<Buffer> {
  const { base } = app.manifest;
  const path = join(base, routeData.type === 'page' ? `${pathname}/` : pathname).replace(/\/+$/, '/');
  const response = await app.render(new Request(new URL(path, 'http://localhost')), { routeData });
  if (response.status !== 200 && pathname !== NOT_FOUND)
    throw new Error(`${pathname} answers with ${response.status}`);
  const whole = response instanceof PageResponse ? response.whole : null;
  const body = whole ?? Buffer.from(await response.arrayBuffer());
  if (body.length === 0) throw new Error(`${pathname} is empty`);
  return body;
}

/**
 * What Astro answers with while it renders: keeps the bytes of a page as they are. The platform's own response copies
 * them into a stream and out of it again, a twentieth of the time of the pages.
 */
class PageResponse extends Response {
  readonly whole: Buffer | null;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const isWhole = body instanceof Uint8Array;
    super(isWhole ? null : body, init);
    this.whole = isWhole ? Buffer.from(body.buffer, body.byteOffset, body.length) : null;
  }
}

const NOT_FOUND = '/404';

/** Hosts look for the page of what is not found by a name of its own. */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return pathname === NOT_FOUND ? `${path}.html` : join(path, 'index.html');
}
