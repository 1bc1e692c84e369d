/**
 * Runs named steps: says what runs, how long it took, and stops at the first that fails. Only these lines, the steps'
 * own output and a sign of life every ten seconds are printed.
 */
import { styleText } from 'node:util';

export interface Step {
  /** What the step is called on the screen. */
  readonly name: string;
  /** The npm script that runs this step alone, named when it fails. */
  readonly script?: string;
  /** @param signal says that another step, which runs at the same time, has failed */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Peak memory of the step in bytes, asked after it has run; absent = this process's own so far. */
  readonly peakMemory?: () => number;
}

/** A step, or steps that run at the same time: lanes, each with one step after the other. */
export type Stage = Step | readonly (readonly Step[])[];

export interface StepReport {
  readonly name: string;
  /** Seconds from the start of the first step. */
  readonly start: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** A failure that has been explained: `message` is one line for the person at the keyboard. */
export class StepFailed extends Error {}

const SIGN_OF_LIFE_MS = 10_000;

/**
 * @returns a report of each step, in the order of the stages
 * @throws {StepFailed} at the first step that fails; what ran beside it has ended by then
 */
export async function runSteps(title: string, stages: readonly Stage[]): Promise<StepReport[]> {
  const started = performance.now();
  const count = stages.reduce((sum, stage) => sum + lanesOf(stage).flat().length, 0);
  const reports: StepReport[] = [];
  for (const stage of stages) {
    const stop = new AbortController();
    let number = reports.length;
    const lanes = lanesOf(stage).map((steps) =>
      steps.map((step) => ({ step, label: `${title} ${(number += 1)}/${count}: ${step.name}` })),
    );
    const runs = lanes.map((lane) => runLane(lane, started, stop));
    // The first failure ends the other lanes, and nothing goes on writing behind its back.
    const results = await Promise.allSettled(runs);
    if (stop.signal.aborted) throw stop.signal.reason;
    for (const result of results) if (result.status === 'fulfilled') reports.push(...result.value);
  }
  return reports;
}

interface Labelled {
  readonly step: Step;
  readonly label: string;
}

async function runLane(lane: readonly Labelled[], started: number, stop: AbortController) {
  const reports: StepReport[] = [];
  for (const { step, label } of lane) {
    if (stop.signal.aborted) break;
    console.log(styleText('bold', `▸ ${label}`));
    try {
      reports.push(await runStep(step, label, started, stop.signal));
    } catch (error) {
      // Only the first reason is kept: what fails later was stopped.
      stop.abort(error);
    }
  }
  return reports;
}

async function runStep(step: Step, label: string, first: number, signal: AbortSignal): Promise<StepReport> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const pulse = setInterval(
    () => console.log(`  … ${step.name}: ${seconds().toFixed(0)} s so far`),
    SIGN_OF_LIFE_MS,
  );
  try {
    await step.run(signal);
  } catch (error) {
    throw new StepFailed(explain(step, error, seconds()), { cause: error });
  } finally {
    clearInterval(pulse);
  }
  console.log(styleText('green', `✓ ${label} (${seconds().toFixed(1)} s)`));
  const peak = step.peakMemory?.() ?? process.resourceUsage().maxRSS * 1024;
  return {
    name: step.name,
    start: round((started - first) / 1000),
    seconds: round(seconds()),
    peakMegabytes: Math.round(peak / 2 ** 20),
  };
}

function lanesOf(stage: Stage): readonly (readonly Step[])[] {
  return 'run' in stage ? [[stage]] : stage;
}

function explain(step: Step, error: unknown, seconds: number): string {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const again = step.script ? ` Run it alone with: npm run ${step.script}` : '';
  return `${step.name} failed after ${seconds.toFixed(1)} s: ${reason}.${again}`;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
