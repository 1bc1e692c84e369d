/**
 * Preloaded into the commands of a measured build (`node --import`): notes the process's peak memory,
 * in bytes, in a file of the folder PORTOLAN_USAGE when the process ends.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.PORTOLAN_USAGE;

if (folder && isMainThread) {
  process.on('exit', () => {
    writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS * 1024));
  });
}
