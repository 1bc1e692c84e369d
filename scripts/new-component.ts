/** `npm run new:component [-- --dry-run]`: asks for a component and writes its page. */
import { newComponent } from '../src/author/command.ts';
import { openTerminal } from '../src/author/terminal.ts';
import { fail, readOptions } from '../src/build/fail.ts';

const options = readOptions({ 'dry-run': { type: 'boolean', default: false } });
const folder = process.env.PORTOLAN_CONTENT || 'content';

await newComponent(openTerminal(process.stdin, process.stdout), folder, {
  dryRun: options['dry-run'],
})
  .then((code) => (process.exitCode = code))
  .catch(fail('Nothing was written.'));
