/** A static server of a test's own, which can be closed and can be given another build. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileAt } from '../../src/build/site-address.ts';
import { headersOf } from '../../src/hosting/headers.ts';

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

/** Serves `folder` under `base` (`/`, `/docs/`) on a port that is free. */
export async function ownServer(folder: string, base: string): Promise<OwnServer> {
  let root = folder;
  let port = 0;
  const server = createServer((request, response) => {
    void answer(root, fileAt(request.url ?? '/', base), response);
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

async function answer(root: string, path: string | null, response: ServerResponse): Promise<void> {
  const content = path === null ? null : await readFile(join(root, path)).catch(() => null);
  response.writeHead(content ? 200 : 404, headersOf(content ? path! : '404.html'));
  response.end(content ?? (await readFile(join(root, '404.html')).catch(() => 'not found')));
}
