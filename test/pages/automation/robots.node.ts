import assert from 'node:assert/strict';
import test from 'node:test';
import {untilAsked} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

test('robots and automated tests see the same banner as people', async (t) => {
  const headScript = `
    const isRobot = location.search === '?robot';
    Object.defineProperty(navigator, 'webdriver', {value: isRobot});
    if (isRobot) Object.defineProperty(navigator, 'userAgent', {value: '${robot}'});`;
  const {visitor, hosts} = await visit(t, {headScript});
  const texts = [];
  for (const query of ['?robot', '?person']) {
    await visitor.goto(hosts.page(`everything.html${query}`));
    await untilAsked(visitor);
    const [isWebDriver, userAgent, text] = await visitor.evaluate(() => [
      navigator.webdriver,
      navigator.userAgent,
      document.querySelector('privacy-desk')?.innerText,
    ]);
    const isRobot = query === '?robot';
    assert.deepEqual([isWebDriver, userAgent === robot], [isRobot, isRobot]);
    texts.push(text);
  }
  assert.match(String(texts[0]), /Reject all/);
  assert.equal(texts[0], texts[1]);
});
