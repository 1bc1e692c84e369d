/**
 * The last step that adds to the site: `sw.js`, the service worker with the plan of the finished site.
 * It takes whatever files are there, so it runs after everything that writes one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { PAGE_MARK, addressOf, type OfflinePlan } from '../offline/plan.ts';
import { LIMITS, choosePrecache, type PrecacheLimits } from '../offline/precache.ts';
import { type Hashed, hashedFile, knownFile, type Ledger } from '../keep/ledger.ts';
import { ROOT } from './paths.ts';

export interface ServiceWorkerReport {
  /** The whole site is stored on a first visit. */
  readonly complete: boolean;
  /** Files stored on a first visit, and their bytes on disk. */
  readonly files: number;
  readonly bytes: number;
  /** Size of sw.js. */
  readonly workerBytes: number;
}

interface SiteFile extends Hashed {
  readonly path: string;
}

/** Name of the worker in the site. */
export const WORKER = 'sw.js';

/** How the worker begins. */
export const WORKER_BEGINS = 'self.PORTOLAN_OFFLINE=';

/**
 * Writes `<site>/sw.js`; the same files give the same bytes.
 *
 * @param ledger what is known of the files, so that they need not be read
 * @throws when a part of the worker cannot be bundled or the folder cannot be read
 */
export async function writeServiceWorker(
  site: string,
  limits: PrecacheLimits = LIMITS,
  ledger: Ledger = new Map(),
): Promise<ServiceWorkerReport> {
  const files = hashFiles(site, ledger);
  const { complete, paths } = choosePrecache(files, limits);
  const stored = new Set(paths);
  const chosen = files.filter(({ path }) => stored.has(path));
  const plan = makePlan(files, chosen, complete);
  const worker = `${WORKER_BEGINS}${JSON.stringify(plan)};\n${await bundleWorker()}`;
  await writeFile(join(site, WORKER), worker);
  const bytes = chosen.reduce((sum, file) => sum + file.bytes, 0);
  return { complete, files: chosen.length, bytes, workerBytes: Buffer.byteLength(worker) };
}

function makePlan(files: readonly SiteFile[], chosen: readonly SiteFile[], complete: boolean): OfflinePlan {
  const build = createHash('sha256');
  for (const { path, sha256 } of files) build.update(`${path}\0`).update(sha256, 'base64');
  const stored = new Set(chosen);
  const others = files.filter((file) => file.path.endsWith('.html') && !stored.has(file));
  const marks = others
    .map(({ sha256 }) => Buffer.from(sha256, 'base64').subarray(0, PAGE_MARK))
    .sort(Buffer.compare);
  return {
    build: build.digest('hex').slice(0, 12),
    complete,
    files: chosen.map(({ path, sha256 }) => [addressOf(path), sha256]),
    pages: Buffer.concat(marks).toString('base64'),
  };
}

async function bundleWorker(): Promise<string> {
  const bundle = await rolldown({
    input: join(ROOT, 'src/offline/service-worker.ts'),
    cwd: ROOT,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/** Every file of the site but the worker, by path, so that a folder's order on disk changes nothing. */
function hashFiles(site: string, ledger: Ledger): readonly SiteFile[] {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== WORKER)
    .sort();
  return paths.map((path) => ({ path, ...(knownFile(site, path, ledger) ?? readFile(join(site, path))) }));
}

function readFile(path: string): Hashed {
  return hashedFile(path, readFileSync(path));
}
