/** The middle of `values`, or halfway between the two in the middle. Not a mean: one pause of the machine must not count. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = Math.floor(sorted.length / 2);
  const upper = sorted[at] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[at - 1] ?? upper)) / 2;
};
