/**
 * Does `work` while no other tab of the site does anything under the same `name`. Where Web Locks are missing
 * (insecure origins) or refused (opaque origins), it is simply done.
 */
export const exclusively = <T>(
  locks: Pick<LockManager, 'request'> | undefined,
  name: string,
  work: () => Promise<T>,
): Promise<T> => (locks ? locks.request(name, work).catch(work) : work());
