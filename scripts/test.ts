/** `npm test`: everything that must hold before a change goes in, cheapest first. */
import { runScript } from '../src/build/command.ts';
import { fail } from '../src/build/fail.ts';
import { runSteps, type Step } from '../src/build/steps.ts';

const STEPS: readonly (readonly [name: string, script: string])[] = [
  ['content', 'lint:content'],
  ['code style and imports', 'lint'],
  ['types', 'types'],
  ['unused code', 'lint:unused'],
  ['firewall tools', 'test:tools'],
  ['unit tests', 'test:unit'],
  ['build', 'build'],
  ['browser tests', 'test:site'],
];

const steps = STEPS.map(([name, script]): Step => ({ name, script, run: () => runScript(script) }));

await runSteps('test', steps)
  .then(() => console.log('All of it passed.'))
  .catch(fail('Later steps did not run.'));
