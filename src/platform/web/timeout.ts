/** The result of `promise`, or `fallback` if there is none within `ms` milliseconds. */
export function withTimeout<T>(promise: T | Promise<T>, ms: number, fallback: T): Promise<T> {
  return Promise.race([promise, new Promise<T>((resolve) => setTimeout(resolve, ms, fallback))]);
}
