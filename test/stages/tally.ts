/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, {passed}) => total + passed, 0),
  failed: tallies.reduce((total, {failed}) => total + failed, 0),
});

/** The line every counted program ends with, and the whole run too. */
export const tallyLine = ({passed, failed}: Tally): string => `${passed} passed, ${failed} failed`;

/** Reads the tally off the last line of a program's output; `undefined` when the program did not come that far. */
export const tallyIn = (output: string): Tally | undefined => {
  const match = /(?:^|\n)(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match ? {passed: Number(match[1]), failed: Number(match[2])} : undefined;
};
