/** The parts of a test run, in the order in which they are worth knowing. */
export const stages = ['types', 'lint', 'build', 'repository', 'node', 'rooms', 'pages'] as const;

export type Stage = (typeof stages)[number];

/** One program of a test run. */
export interface Task {
  readonly stage: Stage;
  /** What the progress lines call it. */
  readonly name: string;
  /** Program and arguments; programs of node_modules/.bin go by their names. */
  readonly command: readonly [string, ...string[]];
  /** Its tests are counted from its last line (`N passed, N failed`), or it is one test and its exit code tells. */
  readonly counted: boolean;
  /** Whether it reads dist/, and so waits for the build. */
  readonly needsBuild: boolean;
}
