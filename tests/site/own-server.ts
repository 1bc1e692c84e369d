/** A static server of a test's own, which can be closed and can be given another build. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface OwnServer {
  /** Address of the site's home page, with a slash at its end. */
  readonly url: string;
  /** Serves another folder from now on, as a deployment that takes no time. */
  serve(folder: string): void;
  /** Ends every connection; the address answers nothing any more. */
  close(): Promise<void>;
  /** Answers again, at the same address. */
  open(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves `folder` under `base` (`/`, `/docs/`) on a port that is free. */
export async function ownServer(folder: string, base: string): Promise<OwnServer> {
  let root = folder;
  let port = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(root, pathname.startsWith(base) ? pathname.slice(base.length) : '404.html', response);
  });
  const open = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, 'localhost', () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open();
  return { url: `http://localhost:${port}${base}`, serve: (next) => void (root = next), close, open };
}

async function answer(root: string, address: string, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(address);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const content = await readFile(join(root, file)).catch(() => null);
  const type = TYPES[extname(content ? file : '.html')] ?? 'application/octet-stream';
  // Files may be kept and must be asked for again: what most hosts say.
  response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(content ?? (await readFile(join(root, '404.html')).catch(() => 'not found')));
}
