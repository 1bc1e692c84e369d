/**
 * Preloaded into our commands (`node --import`): what Node compiles of this program, and of those that it starts, is
 * kept for the next time. Half of a short run was compiling; JavaScript, as TypeScript would first load its parser.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../.portolan/compile-cache', import.meta.url));
// Versions before 22 have none.
module.enableCompileCache?.();
