import assert from 'node:assert/strict';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {cookieNames, press, untilShown} from './press.ts';

/**
 * Accepts on `replaced.html` and then refuses: nothing is requested before, everything after, the receipt names what was accepted,
 * the withdrawal erases, and no error is uncaught. `isBlocking`: automatic blocking is on.
 */
export async function acceptAndWithdraw(
  visitor: Visitor,
  {page, vendor}: Hosts,
  isBlocking = false,
): Promise<void> {
  const unmarked = ['/unmarked.gif', '/unmarked.js'];
  const requested = (): readonly string[] => vendor.log.paths().toSorted();
  await visitor.goto(page('replaced.html'));
  await untilShown(visitor, 'Statistics');
  if (isBlocking) assert.deepEqual(requested(), []);
  else await until('what is not marked, and nothing else', () => requested().join() === unmarked.join());

  await press(visitor, '[part~="accept"]');
  await until('what was held', () => requested().join() === ['/held.js', ...unmarked].join());
  await until('the cookies', async () => {
    const names = await cookieNames(visitor);
    return names.includes('_slow') && names.includes('privacy-desk');
  });
  await until('the receipt', () =>
    visitor.evaluate(async () => {
      const receipt = await window.privacyDesk?.receipt();
      return receipt?.record.processes.some(({id}) => id === '#process-analytics') === true;
    }),
  );
  assert.deepEqual((await visitor.recorded()).errors, []);

  await visitor.evaluate(() => void window.privacyDesk?.open());
  await press(visitor, '[part~="reject-all"]');
  await untilShown(visitor, 'Removed from your browser: _slow');
  assert.ok(!(await cookieNames(visitor)).includes('_slow'), 'the cookie is still there');
  assert.deepEqual((await visitor.recorded()).errors, []);
}
