import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {actionOf, ACTION_TIME} from './sample-action.ts';
import {validReceipt} from './valid-receipt.ts';

type IsSound = (receipt: unknown, previous?: unknown) => Promise<boolean>;

/** The sample in the guide, unchanged. */
const sample = async (): Promise<IsSound> => {
  const guide = await readFile(new URL('../../docs/receipts.md', import.meta.url), 'utf8');
  const code = /```js\n(const canonical[\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const address = `data:text/javascript,${encodeURIComponent(`${code}\nexport {isSound};`)}`;
  return ((await import(address)) as {isSound: IsSound}).isSound;
};

describe('the sample in docs/receipts.md', () => {
  it('accepts valid receipts and refuses changed ones', async () => {
    const isSound = await sample();
    const first = await validReceipt();
    const action = actionOf(['analytics'], 'panel-save', {
      before: ['analytics', 'marketing'],
      time: ACTION_TIME + 1000,
    });
    const second = await validReceipt(action, first);
    assert.equal(await isSound(first), true);
    assert.equal(await isSound(second, first), true);
    assert.equal(await isSound({...first, language: 'cy'}), false);
    assert.equal(await isSound(second, {...first, language: 'cy'}), false);
  });
});
