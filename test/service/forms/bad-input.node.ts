import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  complaintAnswers,
  factsOn,
  type FormVisitor,
  formVisitor,
  hiddenControls,
  requestAnswers,
} from './visitor.ts';

describe('the forms, with input that cannot be taken', () => {
  let visitor: FormVisitor;
  before(async () => {
    visitor = await formVisitor({config: {organisation: {email: 'dpo@example.org'}}});
  });
  after(() => visitor.close());

  it('show mistakes in a summary, at the question and in the title, and keep the answers', async () => {
    const {status, html} = await visitor.send('/request/', {...requestAnswers, kinds: [], email: 'sam'});
    assert.equal(status, 422);
    assert.match(html, /<title>Error: Ask about/);
    assert.match(html, /role="alert".*<a href="#kinds-confirmation">.*<a href="#email">/s);
    assert.match(html, /<p class="error" id="email-error">/);
    assert.match(html, /name="email".*aria-describedby="email-error" aria-invalid="true"/);
    assert.ok(html.includes('value="sam"'));
    assert.ok(html.includes('The study &lt;b&gt;in&lt;/b&gt; &quot;Leeds&quot;</textarea>'));
  });

  it('keep the language of a mistake', async () => {
    const {html} = await visitor.send('/request/?lang=cy', {});
    assert.match(html, /<title>Gwall: /);
    assert.match(html, /<a href="#replyBy-email">Dewiswch sut dylem ni ateb<\/a>/);
  });

  it('give back a text that is far too long, whole', async () => {
    const details = 'ŵ'.repeat(100_000);
    const {status, html} = await visitor.send('/complaint/', {...complaintAnswers, details});
    assert.equal(status, 422);
    assert.match(html, /use 4000 characters or fewer. You wrote 100000\./);
    assert.ok(html.includes(`${details}</textarea>`));
  });

  it('say what to do about a body that is not read at all', async () => {
    const {status, html} = await visitor.send('/complaint/', {details: 'x'.repeat(2_000_000)});
    assert.equal(status, 413);
    assert.match(
      html,
      /<h1>Your answers are too long<\/h1>.*what you typed is still there.*dpo@example\.org/s,
    );
  });

  it('say that no files are taken', async () => {
    const body = new FormData();
    body.append('details', new Blob(['a passport']), 'passport.pdf');
    const answer = await fetch(`${visitor.url}/request/?lang=cy`, {method: 'POST', body});
    assert.equal(answer.status, 415);
    assert.match(await answer.text(), /Nid yw’r ffurflen hon yn derbyn ffeiliau/);
  });

  it('show scripts in answers as text, everywhere', async () => {
    const script = '"><script>alert(1)</script>';
    const answers = {...requestAnswers, details: script, name: script};
    const form = await visitor.send('/request/', {...answers, step: 'change'});
    const review = await visitor.send('/request/', answers);
    for (const {html} of [form, review]) {
      assert.ok(!html.includes('<script>alert'));
      assert.ok(html.includes('&lt;script&gt;alert(1)'));
    }
    assert.deepEqual(hiddenControls(review.html)['details'], [script]);
  });

  it('put a name in one line, so that it cannot add a header to a letter', async () => {
    const review = await visitor.review('/request/', {...requestAnswers, name: 'Sam\r\nBcc: a@example.org'});
    assert.deepEqual(review['name'], ['Sam Bcc: a@example.org']);
  });

  for (const [why, change] of [
    ['has no key', {formKey: []}],
    ['has a key that is made up', {formKey: 'guess'}],
    ['has two keys', {formKey: ['a'.repeat(22), 'b'.repeat(22)]}],
    ['was filled in by a robot', {website: 'https://spam.example'}],
  ] as const)
    it(`show the review again, with a new key, when it ${why}`, async () => {
      const review = await visitor.review('/request/', requestAnswers);
      const {status, html} = await visitor.send('/request/', {...review, ...change, step: 'send'});
      assert.equal(status, 400);
      assert.match(html, /role="alert".*nothing has been sent yet/s);
      const again = hiddenControls(html);
      assert.match(String(again['formKey']), /^[\w-]{22}$/);
      assert.notDeepEqual(again['formKey'], review['formKey']);
      assert.match((await visitor.confirm('/request/', again)).html, /We have your request/);
    });

  it('show the review again when a page of another site has sent it', async () => {
    const review = await visitor.review('/request/', requestAnswers);
    const sendFrom = (site: string) =>
      visitor.send('/request/', {...review, step: 'send'}, {'sec-fetch-site': site});
    assert.equal((await sendFrom('cross-site')).status, 400);
    assert.equal((await sendFrom('same-origin')).status, 303);
  });

  it('show the review and not the case to a robot that sends the first form', async () => {
    const {status, html} = await visitor.send('/request/', {
      ...requestAnswers,
      website: 'https://spam.example',
    });
    assert.equal(status, 200);
    assert.equal(hiddenControls(html)['website'], undefined);
  });

  it('answer a step that is made up with the review', async () => {
    const {status, html} = await visitor.send('/request/', {...requestAnswers, step: 'delete-all'});
    assert.deepEqual([status, /<h1>Check your answers/.test(html)], [200, true]);
  });

  for (const secret of ['x', 'A'.repeat(43), '__proto__', `${'A'.repeat(42)}%00`])
    it(`have nothing at the status address ${secret.slice(0, 12)}`, async () => {
      const {status, html} = await visitor.open(`/request/status/${secret}/?lang=cy`);
      assert.equal(status, 404);
      assert.match(html, /Does dim byd yn y cyfeiriad hwn/);
    });

  it('keep the answers on the page after too many cases from one address', async (test) => {
    const busy = await formVisitor();
    test.after(() => busy.close());
    const review = await busy.review('/request/', requestAnswers);
    const send = () => busy.send('/request/', {...review, step: 'send'});
    for (let count = 0; count < 30; count += 1) assert.equal((await send()).status, 303);
    const {status, html} = await send();
    assert.equal(status, 429);
    assert.match(html, /Wait a minute/);
    assert.deepEqual(hiddenControls(html), review);
  });
});

describe('the forms, when the database is gone', () => {
  it('show the answers again, with the same key, and say that nothing was sent', async (test) => {
    const {temporaryDatabase} = await import('../temporary-database.ts');
    const {DatabaseSync} = await import('node:sqlite');
    const database = await temporaryDatabase(test);
    const visitor = await formVisitor({database, config: {organisation: {email: 'dpo@example.org'}}});
    test.after(() => visitor.close());
    const review = await visitor.review('/request/', requestAnswers);
    const other = new DatabaseSync(database);
    other.exec('ALTER TABLE cases RENAME TO cases_away');
    const {status, html} = await visitor.send('/request/', {...review, step: 'send'});
    assert.equal(status, 503);
    assert.match(html, /<title>Error: .*nothing has been sent.*dpo@example\.org/s);
    assert.deepEqual(hiddenControls(html), review);
    const lost = await visitor.open(`/request/status/${'A'.repeat(43)}/`);
    assert.equal(lost.status, 503);
    assert.match(lost.html, /<link rel="stylesheet" href="\.\.\/\.\.\/forms\.css/);
    other.exec('ALTER TABLE cases_away RENAME TO cases');
    other.close();
    assert.match(factsOn((await visitor.confirm('/request/', review)).html).get('Reference') ?? '', /^REQ-/);
  });
});
