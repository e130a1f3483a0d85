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

/** Answers to the questions of both forms: each ignores those of the other. */
const ANSWERS = [
  ['kinds', 'access'],
  ['details', 'The study in Leeds'],
  ['replyBy', 'email'],
  ['email', 'sam@example.org'],
] as const;

const SIGN_UP = [
  ['name', 'Sam'],
  ['email', 'sam@example.org'],
  ['attend', 'online'],
] as const;

describe('the event sign-up, without JavaScript', () => {
  it('leads to a thank-you page', async () => {
    const answer = await post('/events/seeing-what-works/', SIGN_UP);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/events/thanks/']);
    assert.match(await (await fetch(`${demo.siteUrl}/events/thanks/`)).text(), /You are on the list/);
  });

  it('is shown again with its answers when one is missing', async () => {
    const answer = await post('/events/seeing-what-works/', [['needs', '{{vendor}} <b>']]);
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /<title>Error: /);
    assert.match(html, /<a href="#email">Enter your email address<\/a>/);
    assert.match(html, />\s*\{\{vendor\}\} &lt;b&gt;<\/textarea>/);
  });

  it('has no checked options, as in the other forms', async () => {
    for (const path of ['/events/seeing-what-works/', '/privacy/request/', '/privacy/complain/'])
      assert.doesNotMatch(await (await fetch(demo.siteUrl + path)).text(), /\schecked/);
  });
});

describe('the forms of the service, below other addresses of the site', () => {
  for (const [path, other] of [
    ['/privacy/request/', '/privacy/complain/'],
    ['/privacy/complain/', '/privacy/request/'],
  ] as const)
    it(`${path} is in the frame of the site, leads to the review, the case and the other form`, async () => {
      const form = await (await fetch(demo.siteUrl + path)).text();
      assert.match(form, /<header class="site-head">/);
      assert.ok(form.includes(`href="${other}?lang=en"`));
      const review = await post(path, ANSWERS);
      assert.equal(review.status, 200);
      const [, formKey = ''] = /name="formKey" value="([^"]+)"/.exec(await review.text()) ?? [];
      const sent = await post(path, [...ANSWERS, ['formKey', formKey], ['step', 'send']]);
      assert.equal(sent.status, 303);
      const address = new URL(sent.headers.get('location') ?? '', demo.siteUrl + path);
      assert.ok(address.pathname.startsWith(path));
      assert.match(await (await fetch(address)).text(), /<code>(REQ|COM)-/);
    });

  it('send a policy that keeps other hosts out', async () => {
    const {headers} = await fetch(`${demo.siteUrl}/privacy/request/`);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'self'/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('do not fill the slots of the site in answers', async () => {
    const answer = await post('/privacy/request/', [['details', '{{assets}} {{main}}']]);
    assert.match(await answer.text(), />\s*\{\{assets\}\} \{\{main\}\}<\/textarea>/);
  });

  it('are in Welsh, with the site’s own relations', async () => {
    const html = await (await fetch(`${demo.siteUrl}/privacy/request/?lang=cy`)).text();
    assert.match(html, /<html lang="cy">/);
    assert.match(html, /Ymwelais â’r wefan/);
    assert.ok(html.includes('href="/privacy/complain/?lang=cy"'));
  });

  it('are found without the slash at the end', async () => {
    for (const path of ['/privacy/request', '/privacy/complain'])
      assert.equal((await fetch(demo.siteUrl + path)).url, `${demo.siteUrl}${path}/`);
  });
});
