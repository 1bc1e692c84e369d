import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

/** The shipped content with one mistake in it: reported once, at its place, and the old site stays. */
const place = mkdtempSync(join(tmpdir(), 'portolan-mutation-'));
const content = join(place, 'content');
const dist = join(place, 'dist');
const server = 'components/altiris-deployment-server-6-x';
afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'sw.js'), 'self.PORTOLAN_OFFLINE={};');
  writeFileSync(join(dist, 'index.html'), 'the last good site');
});

/** Replaces a text that stands once in a file after `from`, and gives the 1-based line it stands on. */
function change(file: string, from: string, old: string, fresh: string): number {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(old, text.indexOf(from));
  expect(text.indexOf(from), `${from} in ${file}`).not.toBe(-1);
  expect(at, `${old} in ${file}`).not.toBe(-1);
  writeFileSync(path, text.slice(0, at) + fresh + text.slice(at + old.length));
  return text.slice(0, at).split('\n').length;
}

function build(): { status: number | null; errors: string[] } {
  const env = { ...process.env, PORTOLAN_CONTENT: content };
  const command = ['scripts/build.ts', '--dist', dist];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  return { status, errors: stdout.split('\n').filter((line) => line.startsWith(content)) };
}

const errorsOnly = (lines: readonly string[]) => lines.filter((line) => !line.includes(' ephemeral-range '));

describe('a mistake in the shipped content', { timeout: 60_000 }, () => {
  it('two services of one computer on one port', () => {
    const line = change(`${server}/db-management.mdx`, 'ports:', 'port: 505', 'port: 402');
    const { status, errors } = build();
    expect(status).toBe(1);
    const [found, ...more] = errorsOnly(errors);
    expect(more).toEqual([]);
    expect(found).toContain(' port-conflict ');
    expect(found).toContain('DB Management');
    expect(found).toContain('Deployment Server');
    const other = `${join(content, server)}/deployment-server.mdx:`;
    expect(`${found}`).toMatch(new RegExp(`(db-management\\.mdx:${line}|deployment-server\\.mdx):`));
    expect(found).toContain(found!.startsWith(other) ? 'db-management.mdx:' : 'deployment-server.mdx:');
  });

  it('a peer that is nobody', () => {
    const line = change(`${server}/pxe-mtftp.mdx`, 'ports:', 'peers: [pxe-client]', 'peers: [pxe-clint]');
    const { status, errors } = build();
    expect(status).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(new RegExp(`pxe-mtftp\\.mdx:${line}:\\d+ unknown-component .*"pxe-clint"`)),
    ]);
  });

  it('port 65536', () => {
    const line = change(`${server}/pxe-manager.mdx`, 'ports:', 'port: 405', 'port: 65536');
    const { status, errors } = build();
    expect(status).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(
        new RegExp(`pxe-manager\\.mdx:${line}:\\d+ schema port 65536 in "65536" is above 65535`),
      ),
    ]);
  });

  it('multicast on tcp', () => {
    change(`${server}/rapideploy.mdx`, 'id: multicast', 'transport: udp', 'transport: tcp');
    const { status, errors } = build();
    expect(status).toBe(1);
    const found = errorsOnly(errors);
    expect(found).toEqual([expect.stringMatching(/rapideploy\.mdx:\d+:\d+ impossible-value .*multicast/i)]);
  });

  it('an acknowledgement that is needed, and gone', () => {
    // No two services of the shipped content collide, so two are made to, accepted, and then not.
    change(`${server}/db-management.mdx`, 'ports:', 'port: 505', 'port: 402');
    const accept =
      "acknowledged: [{ rule: port-conflict, with: 'deployment-server#tcp-402', reason: A test of the acknowledgement }]\n    purpose:";
    change(`${server}/db-management.mdx`, 'port: 402', 'purpose:', accept);
    const lint = () =>
      spawnSync(process.execPath, ['scripts/lint-content.ts', '--severity', 'error'], {
        env: { ...process.env, PORTOLAN_CONTENT: content },
        encoding: 'utf8',
      });
    expect(lint().status).toBe(0);
    change(`${server}/db-management.mdx`, 'port: 402', accept, 'purpose:');
    const { status, errors } = build();
    expect(status).toBe(1);
    expect(errorsOnly(errors)).toEqual([expect.stringContaining(' port-conflict ')]);
  });

  it('an acknowledgement that nothing needs', () => {
    change(
      `${server}/db-management.mdx`,
      'port: 505',
      'purpose:',
      "acknowledged: [{ rule: port-conflict, with: 'deployment-server#tcp-402', reason: A test }]\n    purpose:",
    );
    const { status, errors } = build();
    expect(status).toBe(1);
    expect(errorsOnly(errors)).toEqual([
      expect.stringMatching(/db-management\.mdx:\d+:\d+ unused-acknowledgement /),
    ]);
  });
});
