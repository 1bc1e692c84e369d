/**
 * `npm run test:tools`: the firewall tools that read every rule file in the unit tests (Debian's nftables and
 * iptables). Installs them where it may: as root, on a machine with apt-get. Where it may not it says so and ends well,
 * and the tests that need them are skipped aloud.
 */
import { spawnSync } from 'node:child_process';

const TOOLS = { 'nft': 'nftables', 'iptables-restore': 'iptables' } as const;
const MINUTES = 3;

/** Both tools live where only root looks. */
const env = {
  ...process.env,
  PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin`,
  DEBIAN_FRONTEND: 'noninteractive',
};
const has = (tool: string) => spawnSync(tool, ['--version'], { stdio: 'ignore', env }).error === undefined;

function missing(): readonly string[] {
  return Object.entries(TOOLS).flatMap(([tool, name]) => (has(tool) ? [] : [name]));
}

function install(names: readonly string[]): void {
  const apt = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      timeout: MINUTES * 60_000,
      env,
    }).status === 0;
  const wanted = ['install', '-y', '--no-install-recommends', ...names] as const;
  if (!apt(...wanted)) {
    apt('update');
    apt(...wanted);
  }
}

const before = missing();
if (before.length > 0 && process.getuid?.() === 0 && has('apt-get')) install(before);
const after = missing();
if (after.length > 0) {
  console.log(`SKIPPED: no ${after.join(' and no ')} here, so not every rule file is read by its own tool.`);
  console.log(`  Install them: apt-get install ${after.join(' ')}`);
} else {
  console.log('nft and iptables-restore are here.');
}
