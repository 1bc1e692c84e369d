/**
 * Preloaded into the programs that a command of ours starts (`node --import`). A command that is killed cannot end
 * them; so this ends its program when the pipe from the command closes, on a thread of its own, because the
 * program may be busy for seconds.
 */
import { Socket } from 'node:net';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

/** The descriptor of the pipe; see `stdio` in command.ts. */
const PARENT_PIPE = 3;

const MARK = 'portolan:end-with-parent';

if (isMainThread) new Worker(new URL(import.meta.url), { workerData: MARK, execArgv: [] }).unref();
else if (workerData === MARK) {
  new Socket({ fd: PARENT_PIPE })
    .on('end', () => process.kill(process.pid, 'SIGKILL'))
    .on('error', () => undefined)
    .resume();
}
