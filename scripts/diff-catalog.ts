/**
 * `npm run diff:catalog -- <revision> [--format text|markdown|json]`: what the content says that it did not say in a
 * revision, both read by today's code.
 */
import { resolve } from 'node:path';
import { diffCommand } from '../src/compare/command.ts';

const folder = resolve(process.env.PORTOLAN_CONTENT || 'content');
const { stdout, stderr, status } = diffCommand(process.argv.slice(2), folder, process.cwd());
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
