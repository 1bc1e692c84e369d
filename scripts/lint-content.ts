/**
 * npm run lint:content [-- --format text|json|github] [--severity error|warning|info] [--rule <id>]: checks every
 * file of the content folder, and the facts against each other; exit 1 on errors.
 */
import { lintCommand } from '../src/lint/command.ts';

const { stdout, stderr, status } = lintCommand(
  process.argv.slice(2),
  process.env.PORTOLAN_CONTENT || 'content',
);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
