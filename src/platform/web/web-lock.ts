/**
 * Runs `task` while no other tab of this origin runs one under the same `name`. Without Web Locks (on insecure origins), or
 * when the browser refuses them (on opaque origins), it runs at once.
 */
export function withLock<T>(
  locks: Pick<LockManager, 'request'> | undefined,
  name: string,
  task: () => Promise<T>,
): Promise<T> {
  return locks ? locks.request(name, task).catch(task) : task();
}
