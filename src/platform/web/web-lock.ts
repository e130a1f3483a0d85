/**
 * Runs `task` once, while no other tab of this origin runs one under the same `name`. Without Web Locks (on insecure origins),
 * or when the browser refuses them (on opaque origins), it runs at once.
 */
export async function withLock<T>(
  locks: Pick<LockManager, 'request'> | undefined,
  name: string,
  task: () => Promise<T>,
): Promise<T> {
  let result: Promise<T> | undefined;
  const run = (): Promise<T> => (result ??= task());
  // It rejects when the lock is refused, and also when the task fails: the caller then gets the task's own error.
  await locks?.request(name, run).catch(() => undefined);
  return run();
}
