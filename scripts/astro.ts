/** `npm run dev`, `npm run types`: Astro's own commands, without its telemetry. */
import { ASTRO, runNode } from '../src/build/command.ts';
import { fail } from '../src/build/fail.ts';
import { buildPaths } from '../src/build/paths.ts';

async function run(): Promise<void> {
  const env = { PORTOLAN_CONTENT: buildPaths().content };
  await runNode([...ASTRO, ...process.argv.slice(2)], { env });
}

await run().catch(fail('Astro did not do it.'));
