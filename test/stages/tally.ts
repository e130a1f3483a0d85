/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, {passed}) => total + passed, 0),
    failed: tallies.reduce((total, {failed}) => total + failed, 0),
  };
}

/** The last line of the whole test run, and of every program that counts its tests. */
export function tallyLine({passed, failed}: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** Reads the tally from the last line of a program's output; `undefined` if the last line is not a tally. */
export function parseTally(output: string): Tally | undefined {
  const match = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match ? {passed: Number(match[1]), failed: Number(match[2])} : undefined;
}
