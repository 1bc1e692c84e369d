/**
 * A Chromium for the browser tests, without one on the machine: unpacks the one of @sparticuz/chromium
 * once into .portolan/chromium-<version>/, complete or not at all. CHROMIUM_PATH names another.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WORK } from '../../src/build/paths.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** The machine's fonts and, for one that has none, the package's own. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;
const FONTS_FILE = 'portolan-fonts.conf';

/** Ready to hand to Playwright's `launch`. */
export function chromium(): Chromium {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, env: environment({}) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium runs on Linux x64. Set CHROMIUM_PATH to a Chrome or Chromium.');
  }
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  const FONTCONFIG_FILE = join(folder, FONTS_FILE);
  return {
    executablePath,
    env: environment({ FONTCONFIG_FILE, ...missingLibraries(folder, executablePath) }),
  };
}

function unpacked(): string {
  const folder = join(WORK, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  console.log('Unpacking Chromium into .portolan/ (200 MB, once) …');
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  unpackInto(fresh);
  writeFileSync(join(fresh, FONTS_FILE), FONTS);
  if (existsSync(folder)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, folder);
  return folder;
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to be on Lambda. */
function unpackInto(folder: string): void {
  const code = "await (await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

/** libnss3 and its like come with the package, for machines that have none. */
function missingLibraries(folder: string, executablePath: string): Record<string, string> {
  const starts = spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0;
  return starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
}

/** Profiles and sockets go to the project's own folder too. */
function environment(more: Record<string, string>): Record<string, string> {
  const TMPDIR = join(WORK, 'tmp');
  mkdirSync(TMPDIR, { recursive: true });
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), TMPDIR, ...more };
}

function packageVersion(): string {
  const manifest = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
