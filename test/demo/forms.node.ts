import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Demo} from '../../demo/create-demo.ts';
import {startDemo} from './start-demo.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo.close());

const post = (path: string, answers: readonly (readonly [string, string])[]): Promise<Response> =>
  fetch(demo.siteUrl + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(answers.map(([name, value]) => [name, value])),
  });

const follow = async (answer: Response): Promise<string> => {
  assert.equal(answer.status, 303);
  const next = await fetch(new URL(answer.headers.get('location') ?? '', demo.siteUrl));
  assert.equal(next.status, 200);
  return next.text();
};

const REQUEST = [
  ['kinds', 'access'],
  ['kinds', 'erasure'],
  ['replyBy', 'email'],
  ['email', 'sam@example.org'],
] as const;

describe('the rights request, without JavaScript', () => {
  it('leads to a reference and the dates', async () => {
    const html = await follow(await post('/privacy/request/', REQUEST));
    assert.match(html, /<dt>Reference<\/dt>\s*<dd><code>[\w-]{4,}<\/code><\/dd>/);
    for (const date of ['Received', 'We answer by'])
      assert.match(html, new RegExp(`<dt>${date}</dt>\\s*<dd>\\w+day \\d+ \\w+ 20\\d\\d</dd>`));
  });

  it('shows the same thank-you page when it is reloaded', async () => {
    const answer = await post('/privacy/request/', REQUEST);
    assert.equal(await follow(answer), await follow(answer));
  });

  it('is shown again with its answers when one is missing', async () => {
    const answer = await post('/privacy/request/', [
      ['details', 'The study <b>in</b> "Leeds"'],
      ['replyBy', 'email'],
    ]);
    const html = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(html, /<title>Error: /);
    assert.match(html, /role="alert"/);
    assert.match(html, /<a href="#kinds">/);
    assert.match(html, /<a href="#email">/);
    assert.match(html, /The study &lt;b&gt;in&lt;\/b&gt; &quot;Leeds&quot;<\/textarea>/);
    assert.match(html, /id="replyBy-email" name="replyBy" value="email" checked/);
  });

  it('does not fill slots in answers', async () => {
    const answer = await post('/privacy/request/', [['details', '{{vendor}}']]);
    assert.match(await answer.text(), />\s*\{\{vendor\}\}<\/textarea>/);
  });

  it('is refused when the honeypot is filled in', async () => {
    assert.equal(
      (await post('/privacy/request/', [...REQUEST, ['website', 'https://spam.example']])).status,
      422,
    );
  });

  it('is refused when it is too large', async () => {
    assert.equal((await post('/privacy/request/', [['details', 'x'.repeat(100_000)]])).status, 413);
  });
});

describe('the complaint, without JavaScript', () => {
  it('leads to a reference and the date', async () => {
    const html = await follow(
      await post('/privacy/complain/', [
        ['details', 'Nobody answered.'],
        ['replyBy', 'post'],
        ['address', '1 High Street\nLeeds'],
      ]),
    );
    assert.match(html, /<dt>Reference<\/dt>\s*<dd><code>[\w-]{4,}<\/code><\/dd>/);
    assert.match(html, /<dt>We acknowledge it by<\/dt>\s*<dd>\w+day \d+ \w+ 20\d\d<\/dd>/);
  });

  it('requires what went wrong', async () => {
    const answer = await post('/privacy/complain/', []);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Tell us what went wrong/);
  });
});

describe('the event sign-up, without JavaScript', () => {
  it('leads to a thank-you page', async () => {
    const html = await follow(
      await post('/events/seeing-what-works/', [
        ['name', 'Sam'],
        ['email', 'sam@example.org'],
        ['attend', 'online'],
      ]),
    );
    assert.match(html, /You are on the list/);
  });

  it('has no checked options, as in the other forms', async () => {
    for (const path of ['/events/seeing-what-works/', '/privacy/request/', '/privacy/complain/'])
      assert.doesNotMatch(await (await fetch(demo.siteUrl + path)).text(), /\schecked/);
  });
});

describe('a thank-you page without a form before it', () => {
  for (const path of [
    '/privacy/request/sent/',
    '/privacy/complain/sent/?for=made-up',
    '/events/thanks/?for=__proto__',
  ])
    it(`redirects to the form: ${path}`, async () => {
      const answer = await fetch(demo.siteUrl + path, {redirect: 'manual'});
      assert.equal(answer.status, 303);
    });
});
