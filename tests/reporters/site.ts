import { relative, sep } from 'node:path';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { rerunLines, type FailedTest } from '../../src/build/rerun.ts';

/** Ends a run of the browser tests with a command for each test that failed. */
export default class RerunReporter implements Reporter {
  #root: Suite | undefined;

  onBegin(_: unknown, root: Suite): void {
    this.#root = root;
  }

  onEnd(): void {
    const failed = (this.#root?.allTests() ?? []).filter((test) => test.outcome() === 'unexpected');
    const lines = rerunLines('test:site', '-g', failed.map(toFailed));
    if (lines.length > 0) console.error(lines.join('\n'));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function toFailed(test: TestCase): FailedTest {
  const [, project = '', , ...names] = test.titlePath();
  const file = relative(process.cwd(), test.location.file).split(sep).join('/');
  return { file, name: names.join(' '), ...(project !== '' && { more: ['--project', project] }) };
}
