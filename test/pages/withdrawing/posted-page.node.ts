import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant, refusalConfirmation, refuse, untilAllowed} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {scriptsRunOn, untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('a withdrawal loads the answer to a form with GET, under the same address, and confirms', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('posted.html'));
  await grant(visitor, 'analytics');
  await send(visitor);
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await untilNoneRun(visitor);
  await refusalConfirmation(visitor);
  assert.deepEqual(pageRequests(hosts), ['GET', 'POST', 'GET ?gift=25']);
  assert.match(await visitor.url(), /\/posted\.html\?gift=25#thanks$/);
});

test('a withdrawal loads the answer to a form in another tab with GET', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('posted.html'));
  await send(other);
  await refuse(visitor, 'analytics');
  await untilNoneRun(other);
  assert.deepEqual(pageRequests(hosts), ['GET', 'POST', 'GET ?gift=25']);
});

test('a withdrawal in a panel that the address opened does not open it again over the confirmation', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('posted.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'counter');
  await visitor.evaluate(() => void (location.hash = '#privacy-desk/receipt'));
  await visitor.click('[part~="reject-all"]');
  await untilNoneRun(visitor);
  await refusalConfirmation(visitor);
  assert.equal(await visitor.evaluate(() => location.hash), '');
  const isPanelOpen = await visitor.evaluate(() => {
    const root = document.querySelector('privacy-desk')?.shadowRoot;
    return !!root?.querySelector('privacy-desk-panel')?.shadowRoot?.querySelector('dialog[open]');
  });
  assert.equal(isPanelOpen, false);
});

test('when the visitor stays on the page, it says what still runs and how to stop it', async (t) => {
  const headScript = "addEventListener('beforeunload', () => window.ran && setTimeout(stop));";
  const {visitor, hosts} = await visit(t, {headScript});
  await visitor.goto(hosts.page('posted.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'counter');
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  const text = await until('the report of what still runs', async () => {
    const shown = await refusalConfirmation(visitor);
    return shown.includes('still running') && shown;
  });
  assert.match(text, /still running on this page\. Load the page again, or close it, to stop it\./);
  assert.deepEqual(await scriptsRunOn(visitor), ['counter'], 'the page was not loaded again');
});

/** Sends the form, and waits for the page that answers it. */
async function send(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    document.documentElement.dataset['left'] = '';
    document.querySelector('form')?.submit();
  });
  // A driver may report the address of the answer while the page before it is still there.
  await until('the answer', () =>
    tab.evaluate(
      () => location.search.includes('gift=25') && document.documentElement.dataset['left'] === undefined,
    ),
  );
  await untilAllowed(tab, 'analytics');
  await untilRun(tab, 'counter');
}

/** The requests for the page, in order; of GET, with the query. */
function pageRequests({site}: Hosts): readonly string[] {
  return site.log.arrivals
    .filter(({path}) => path === '/posted.html')
    .map(({method, query}) => (method === 'POST' ? method : `${method} ${query}`.trim()));
}
