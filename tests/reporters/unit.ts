import { relative, sep } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { rerunLines, type FailedTest } from '../../src/build/rerun.ts';

/** Ends a run of the unit tests with a command for each test that failed. */
export default class RerunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = rerunLines('test:unit', '-t', modules.flatMap(failedIn));
    if (lines.length > 0) console.error(lines.join('\n'));
  }
}

function failedIn(module: TestModule): readonly FailedTest[] {
  const file = relative(process.cwd(), module.moduleId).split(sep).join('/');
  const failed = [...module.children.allTests('failed')];
  if (failed.length > 0) return failed.map(({ fullName }) => ({ file, name: fullName }));
  return module.ok() ? [] : [{ file }];
}
