/**
 * Runs named steps one after the other: says what runs, how long it took, and stops at the first that
 * fails. Only these lines, the steps' own output and a sign of life every ten seconds are printed.
 */
import { styleText } from 'node:util';

export interface Step {
  /** What the step is called on the screen. */
  readonly name: string;
  /** The npm script that runs this step alone, named when it fails. */
  readonly script?: string;
  readonly run: () => Promise<void>;
  /** Peak memory of the step in bytes, asked after it has run; absent = this process's own so far. */
  readonly peakMemory?: () => number;
}

export interface StepReport {
  readonly name: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** A failure that has been explained: `message` is one line for the person at the keyboard. */
export class StepFailed extends Error {}

const SIGN_OF_LIFE_MS = 10_000;

/** @throws {StepFailed} at the first step that fails */
export async function runSteps(title: string, steps: readonly Step[]): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const [i, step] of steps.entries()) {
    const label = `${title} ${i + 1}/${steps.length}: ${step.name}`;
    console.log(styleText('bold', `▸ ${label}`));
    reports.push(await runStep(step, label));
  }
  return reports;
}

async function runStep(step: Step, label: string): Promise<StepReport> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const pulse = setInterval(
    () => console.log(`  … ${step.name}: ${seconds().toFixed(0)} s so far`),
    SIGN_OF_LIFE_MS,
  );
  try {
    await step.run();
  } catch (error) {
    throw new StepFailed(explain(step, error, seconds()), { cause: error });
  } finally {
    clearInterval(pulse);
  }
  console.log(styleText('green', `✓ ${label} (${seconds().toFixed(1)} s)`));
  const peak = step.peakMemory?.() ?? process.resourceUsage().maxRSS * 1024;
  return { name: step.name, seconds: round(seconds()), peakMegabytes: Math.round(peak / 2 ** 20) };
}

function explain(step: Step, error: unknown, seconds: number): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const again = step.script ? ` Run it alone with: npm run ${step.script}` : '';
  return `${step.name} failed after ${seconds.toFixed(1)} s: ${reason}.${again}`;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
