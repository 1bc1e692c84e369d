/** npm run lint:content [-- --format text|json|github]: checks every file of the content folder; exit 1 on errors. */
import { parseArgs } from 'node:util';
import { FORMATS, formatResult, type Format } from '../src/lint/format.ts';
import { lintFolder } from '../src/lint/run.ts';

function readFormat(): Format {
  const { format } = parseArgs({ options: { format: { type: 'string', default: 'text' } } }).values;
  const known = FORMATS.find((name) => name === format);
  if (!known) throw new Error(`There is no format "${format}"`);
  return known;
}

function main(): number {
  let format: Format;
  try {
    format = readFormat();
  } catch (error) {
    const [why] = (error as Error).message.split(/[.\n]/);
    process.stderr.write(`${why}. Usage: npm run lint:content -- [--format ${FORMATS.join('|')}]\n`);
    return 2;
  }
  const result = lintFolder(process.env.PORTOLAN_CONTENT || 'content');
  process.stdout.write(formatResult(result, format));
  return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

process.exitCode = main();
