import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {durationInWords} from '../../src/policy/duration-in-words.ts';
import {renderCookies} from '../../src/policy/render-cookies.ts';
import {siteConfig} from './site-config.ts';

describe('renderCookies', () => {
  const html = renderCookies(siteConfig);

  for (const [what, pattern] of [
    ['the category, escaped', /<h2 id="category-analytics">Counting &lt;visits&gt;<\/h2>/],
    ['why it may run', /Runs only if you agree\./],
    ['the service', /<h3 id="service-matomo">Matomo<\/h3>/],
    ['the provider, escaped', /Provided by InnoCraft &amp; Co\./],
    ['each thing stored', /<th scope="row"><code>_pk_id\.\*<\/code><\/th><td data-label="Kind">Cookie<\/td>/],
    ['its duration in words', /<td data-label="Kept for">13 months<\/td>/],
    ['what stores nothing', /<h3 id="service-quiet">[^]*Stores nothing in your browser\./],
    ['a policy on the web', /<a href="https:\/\/quiet\.example\/">Privacy policy of Quiet<\/a>/],
  ] as const)
    it(`shows ${what}`, () => assert.match(html, pattern));

  it('links to no address that could run', () => assert.doesNotMatch(html, /javascript:/));
  it('is empty without categories', () => assert.equal(renderCookies({...siteConfig, categories: []}), ''));
});

describe('durationInWords', () => {
  for (const [duration, words] of [
    ['P13M', '13 months'],
    ['P1Y', '1 year'],
    ['P1Y6M', '1 year 6 months'],
    ['P180D', '180 days'],
    ['PT30M', '30 minutes'],
    ['session', 'until you close the browser'],
    ['P', 'P'],
    ['a while', 'a while'],
  ] as const)
    it(`reads ${duration} as "${words}"`, () => assert.equal(durationInWords(duration), words));
});
