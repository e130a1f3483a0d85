/** Adds one item to the next group. Resolves once that is committed. Rejects with the error of the group. */
export type Commit<Item, Result> = (item: Item) => Promise<Result>;

/** How many items may wait for a commit. A database that does not answer must not fill the memory. */
const MAX_WAITING = 10_000;

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Commits items in groups: while one group is being written to the disk, the next one gathers. A commit waits for the disk, and
 * takes about as long for a hundred receipts as for one. `commitGroup` resolves with one result for each item, in order.
 */
export function createGroupCommit<Item, Result>(
  commitGroup: (items: readonly Item[]) => Promise<readonly Result[]>,
  maxItems: number,
): Commit<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isCommitting = false;

  const commitWaiting = async (): Promise<void> => {
    isCommitting = true;
    while (waiting.length > 0) await commitOne(waiting.splice(0, maxItems), commitGroup);
    isCommitting = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= MAX_WAITING) return reject(new Error('Too many receipts wait for the database.'));
      waiting.push({item, resolve, reject});
      // Requests that arrived together are handled in the same turn of the event loop: let them join.
      if (!isCommitting) {
        isCommitting = true;
        setImmediate(() => void commitWaiting());
      }
    });
}

async function commitOne<Item, Result>(
  group: readonly Waiting<Item, Result>[],
  commitGroup: (items: readonly Item[]) => Promise<readonly Result[]>,
): Promise<void> {
  try {
    const results = await commitGroup(group.map(({item}) => item));
    for (const [index, {resolve}] of group.entries()) resolve(results[index] as Result);
  } catch (error) {
    // An item that the group cannot be committed with must not fail the others.
    if (group.length > 1) for (const alone of group) await commitOne([alone], commitGroup);
    else for (const {reject} of group) reject(error);
  }
}
