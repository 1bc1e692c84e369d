import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * THE TABLE: what a room under src/ may import from the other rooms. Everything else is forbidden.
 * `fs` is open only to the files named in FS_DOORS.
 */
const ROOMS = {
  schema: [],
  catalog: ['schema'],
  derive: ['schema', 'catalog'],
  lint: ['schema', 'catalog', 'derive'],
  author: ['schema', 'catalog', 'lint'],
  compare: ['schema', 'catalog', 'derive', 'lint'],
  diagram: ['schema', 'catalog', 'derive', 'keep'],
  search: ['schema', 'catalog', 'derive'],
  export: ['schema', 'catalog', 'derive'],
  files: ['schema', 'catalog', 'derive', 'diagram', 'search', 'export', 'keep'],
  components: ['schema', 'catalog', 'derive', 'diagram', 'search', 'export', 'styles'],
  layouts: ['schema', 'catalog', 'derive', 'search', 'components', 'offline', 'hosting', 'styles'],
  pages: ['schema', 'catalog', 'derive', 'diagram', 'search', 'export', 'components', 'layouts', 'styles'],
  offline: [],
  hosting: ['diagram'],
  keep: ['catalog'],
  build: ['offline', 'files', 'hosting', 'keep'],
  audit: [],
};

/** Files that may read and write others. */
const FS_DOORS = [
  'src/catalog/from-disk*.ts',
  'src/diagram/kept-layouts.ts',
  'src/files/write.ts',
  'src/build/**/*.ts',
  'src/keep/*.ts',
  'src/author/write-page.ts',
  'src/compare/revision.ts',
  'src/**/*.test.ts',
];

const FS = {
  regex: '^(node:)?fs(/promises)?$',
  message: 'Only the doors in eslint.config.js read files; pass their result in.',
};
const ASTRO_CONTENT = {
  regex: '^astro:content$',
  message: 'Content is read by src/catalog/from-disk.ts alone; import what it exports.',
};

const ALL_ROOMS = [...Object.keys(ROOMS), 'styles'];

function forbidden(room, open) {
  const others = ALL_ROOMS.filter((other) => other !== room && !ROOMS[room].includes(other));
  return {
    regex: `^(\\.{1,2}/)+(${others.join('|')})/`,
    message: `src/${room} may import ${open}. See the table in eslint.config.js.`,
  };
}

/** Later entries replace earlier ones, so each names the whole list that holds for its files. */
function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

function roomRules(room) {
  const allowed = ROOMS[room].map((other) => `src/${other}`).join(', ') || 'no other room of src';
  const rooms = forbidden(room, allowed);
  const at = (globs) => globs.filter((glob) => glob.startsWith(`src/${room}/`) || glob.startsWith('src/**/'));
  const here = (glob) => glob.replace('src/**/', `src/${room}/**/`);
  return [
    restrict([`src/${room}/**/*.{ts,astro}`], [rooms, FS, ASTRO_CONTENT]),
    ...at(FS_DOORS).map((glob) => restrict([here(glob)], [rooms, ASTRO_CONTENT])),
  ];
}

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.portolan/', 'playwright-report/', 'test-results/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      'eqeqeq': 'error',
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'astro/no-set-html-directive': 'error',
      'astro/no-set-text-directive': 'error',
    },
  },
  // The places for markup as text: src/diagram, src/catalog/body-html.ts and Astro make it and escape every text in it.
  {
    files: ['src/components/{Diagram,Prose,Kept}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  // Rows of tables, and citations: what src/components/*markup.ts makes, which escapes every text in it.
  {
    files: [
      'src/components/{Connections,HostTables,MapTable,Matrix,PortHead,PortList,PortTable,UseTable,VersionTable}.astro',
      'src/components/{CheckFinding,Finding,Misprint,NoteList}.astro',
      'src/components/sheet/SheetTable.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  Object.keys(ROOMS).flatMap(roomRules),
);
