/** `npm run dev`, `npm run types`: Astro's own commands, without its telemetry. */
import { ASTRO, runNode } from '../src/build/command.ts';
import { fail } from '../src/build/fail.ts';

await runNode([...ASTRO, ...process.argv.slice(2)]).catch(fail('Astro says why above.'));
