/** What the documents of the project name is there: paths, commands, variables, links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/build/paths.ts';
import { commandsIn } from './named-commands.ts';
import { codeIn, deadLinks, missingPaths, missingVariables } from './named-paths.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const docs = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
const FILES = ['README.md', 'CONTRIBUTING.md', ...docs.map((file) => `docs/${file}`)];

test.each(FILES)('%s names nothing that is not there', (file) => {
  const text = read(file);
  expect({
    paths: missingPaths(text),
    commands: commandsIn(codeIn(text)).flatMap(({ command, known }) => (known ? [] : [command])),
    variables: missingVariables(text),
    links: deadLinks(file, text),
  }).toEqual({ paths: [], commands: [], variables: [], links: [] });
});

test('the README names every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = new Set(
    commandsIn(codeIn(read('README.md'))).map(({ command }) => command.replace(/^npm (run )?/, '')),
  );
  expect(Object.keys(scripts).filter((script) => !named.has(script))).toEqual([]);
});

test('the architecture names every room', () => {
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const text = read('docs/architecture.md');
  expect(rooms.map(({ name }) => `\`src/${name}/\``).filter((name) => !text.includes(name))).toEqual([]);
});

test('what is not there is noticed', () => {
  const text = [
    'In `src/derives/`, `src/derive/none.ts`, `bench-old/`, `tests/*.tests.ts` and `content/<folder>/<none>.txt/`,',
    'but `src/derive/`, `tests/*.test.ts`, `content/components/<product>/<component>.mdx` and `/ports/402/` are fine;',
    '`npm run bild`, `npm tests` and `bash .ci/walk`, not `npm run build`, and npm and npm run in words; PORTOLAN_CONTENTS and `PORTS=1`.',
    '[a](docs/none.md), [b](README.md#none), [c](#none), [d](README.md#publishing), [e](https://example.org/).',
  ].join('\n');
  expect(missingPaths(text)).toEqual([
    'src/derives/',
    'src/derive/none.ts',
    'bench-old/',
    'tests/*.tests.ts',
    'content/<folder>/<none>.txt/',
    '.ci/walk',
  ]);
  expect(commandsIn(codeIn(text)).flatMap(({ command, known }) => (known ? [] : [command]))).toEqual([
    'npm run bild',
    'npm tests',
    'bash .ci/walk',
  ]);
  expect(missingVariables(text)).toEqual(['PORTOLAN_CONTENTS', 'PORTS']);
  expect(deadLinks('CONTRIBUTING.md', text)).toEqual(['docs/none.md', 'README.md#none', '#none']);
});
