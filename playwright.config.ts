import './scripts/keep-compiled.js';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { normalizeBase } from './src/build/paths.ts';
import { chromium } from './tests/site/chromium.ts';

// Workers read this file again: what the first reading finds out, they inherit.
process.env.PORTOLAN_TEST_PORT ??= String(await freePort());

const port = process.env.PORTOLAN_TEST_PORT;
const baseURL = `http://localhost:${port}${normalizeBase(process.env.PORTOLAN_BASE)}`;
const { executablePath, env } = chromium();

process.env.TMPDIR = env.TMPDIR;

/** Run once, with or without scripts. */
const APART = ['**/*.files.spec.ts', '**/*.hostile.spec.ts'];

export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.portolan/test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./tests/reporters/site.ts']],
  // A worker would store the whole site once a test; offline.spec.ts lets its own in.
  use: { baseURL, browserName: 'chromium', serviceWorkers: 'block', launchOptions: { executablePath, env } },
  projects: [
    { name: 'files', testMatch: '**/*.files.spec.ts' },
    { name: 'javascript', testIgnore: APART, use: { javaScriptEnabled: true } },
    { name: 'no-javascript', testIgnore: APART, use: { javaScriptEnabled: false } },
    { name: 'build of hostile content', testMatch: '**/hostile.setup.ts' },
    { name: 'hostile', testMatch: '**/*.hostile.spec.ts', dependencies: ['build of hostile content'] },
  ],
  webServer: { command: 'npm run --silent preview', url: baseURL, env: { PORT: port }, stdout: 'ignore' },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
