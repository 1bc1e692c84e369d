/** What must be in use: every file, export and dependency. What nothing needs goes. */

/** @type {import('knip').KnipConfig} */
export default {
  // Where no import leads: a writer's own tool, what a bundler takes, what another program loads.
  entry: [
    'scripts/audit-source.ts',
    'scripts/files.ts',
    'scripts/pages.ts',
    'src/offline/service-worker.ts',
    'src/build/usage-probe.ts',
    'tests/interrupt.ts',
  ],
  project: ['src/**/*.{ts,astro,css,mdx}', '{scripts,bench,tests}/**/*.ts', '*.{js,mjs,ts}'],
  // A style sheet imports nothing here; without this line none counts as a file that may be unused.
  compilers: { css: () => '' },
  // The name of a type says what an exported function takes or gives, whoever writes it down.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // `astro check` asks for the first; the second is unpacked by a program of its own.
  ignoreDependencies: ['@astrojs/check', '@sparticuz/chromium'],
  // Of the system; where they are missing, what calls them says so.
  ignoreBinaries: ['apt-get', 'mkfifo', 'unshare'],
};
