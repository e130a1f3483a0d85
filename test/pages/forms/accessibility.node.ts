import assert from 'node:assert/strict';
import test from 'node:test';
import type {Tab} from '../../drive/visitor.ts';
import {until} from '../../drive/until.ts';
import {engineHere} from '../support/browser.ts';
import {axeViolations, colourPreferences} from '../accessibility/axe-violations.ts';
import {fillInComplaint, untilEnhanced, untilHeading, visitForms} from './visit-forms.ts';

/** In WebKit, a driver cannot put axe into a page whose policy allows no other scripts, and the forms have such a policy. */
const skip = engineHere === 'webkit' && 'the policy of the page keeps axe out';

test('axe finds no violation on any page of a form, in any colours', {skip}, async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await check(visitor, 'the form');
  await visitor.click('#answers .button');
  await until('the mistakes', () => visitor.evaluate(() => document.querySelector('.errors') !== null));
  await check(visitor, 'the mistakes');
  await fillInComplaint(visitor);
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
  await check(visitor, 'the review');
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'We have your complaint');
  await check(visitor, 'the confirmation');
  await visitor.click('.address a');
  await untilHeading(visitor, 'How your complaint stands');
  await check(visitor, 'the status');
  await visitor.goto(`${url}/request/?lang=cy`);
  await untilEnhanced(visitor);
  await visitor.click('#kinds-cookies');
  await visitor.click('#onBehalf-someone');
  await check(visitor, 'the request in Welsh, with every question');
});

test('at 320 pixels, and with text of twice the size, no page scrolls sideways and nothing is cut off', async (t) => {
  const {url, visitor} = await visitForms(t, {size: {width: 320, height: 640}});
  for (const path of ['/request/', '/complaint/?lang=cy']) {
    await visitor.goto(url + path);
    await untilEnhanced(visitor);
    await visitor.click('#answers .button');
    await until('the mistakes', () => visitor.evaluate(() => document.querySelector('.errors') !== null));
    for (const size of ['100%', '200%']) {
      await visitor.evaluate((fontSize) => void (document.documentElement.style.fontSize = fontSize), size);
      assert.deepEqual(await tooWide(visitor), [], `${path} at ${size}`);
    }
  }
});

test('the form is filled in and sent with the keyboard, and every step shows its focus', async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await fillInComplaint(visitor);
  await visitor.evaluate(() => document.querySelector<HTMLElement>('#adjustments')?.focus());
  await visitor.press('Tab');
  const button = await visitor.evaluate(() => {
    const focused = document.activeElement;
    return [focused?.textContent, focused && getComputedStyle(focused).outlineStyle !== 'none'];
  });
  assert.deepEqual(button, ['Continue', true]);
  await visitor.press('Enter');
  await untilHeading(visitor, 'Check your answers');
  await visitor.evaluate(() => document.querySelector<HTMLElement>('.change button')?.focus());
  await visitor.press('Enter');
  await untilHeading(visitor, 'Complain to us');
});

async function check(tab: Tab, what: string): Promise<void> {
  for (const media of colourPreferences) {
    if (media) await tab.emulate?.(media);
    assert.deepEqual(await axeViolations(tab, 'html'), [], `${what} ${JSON.stringify(media)}`);
  }
}

/** Elements that reach over the edge of the window, or whose text is cut off. */
function tooWide(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => !element.closest('.honeypot, .visually-hidden, script, noscript'))
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}
