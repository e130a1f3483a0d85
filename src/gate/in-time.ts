/** What `answer` resolves to, or `otherwise` when it has not come after `ms` milliseconds. */
export const inTime = <T>(answer: T | Promise<T>, ms: number, otherwise: T): Promise<T> =>
  Promise.race([answer, new Promise<T>((resolve) => setTimeout(resolve, ms, otherwise))]);
