import assert from 'node:assert/strict';
import {it} from 'node:test';
import {createGroupCommit} from '../../../src/service/receipts/group-commit.ts';

it('commits what arrives together in one group, and gives each item its own result', async () => {
  const groups: number[][] = [];
  const commit = createGroupCommit<number, string>((items) => {
    groups.push([...items]);
    return Promise.resolve(items.map((item) => `result of ${item}`));
  }, 10);
  assert.deepEqual(await Promise.all([1, 2, 3].map(commit)), ['result of 1', 'result of 2', 'result of 3']);
  assert.deepEqual(groups, [[1, 2, 3]]);
});

it('does not fail the others when a group cannot be committed with one item', async () => {
  const commit = createGroupCommit<number, number>(
    (items) => (items.includes(2) ? Promise.reject(new Error('2 is wrong')) : Promise.resolve([...items])),
    10,
  );
  const results = await Promise.allSettled([1, 2, 3].map(commit));
  assert.deepEqual(
    results.map(({status}) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
});

it('limits the size of a group', async () => {
  const sizes: number[] = [];
  const commit = createGroupCommit<number, number>((items) => {
    sizes.push(items.length);
    return Promise.resolve([...items]);
  }, 2);
  await Promise.all([1, 2, 3, 4, 5].map(commit));
  assert.deepEqual(sizes, [2, 2, 1]);
});
