/** Milliseconds of so many days. */
export const days = (count: number): number => count * 86_400_000;
