import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createService} from '../../../src/service/create-service.ts';
import {type FormVisitor, formVisitor, hiddenControls, requestAnswers} from './visitor.ts';

describe('the pages of the forms', () => {
  let visitor: FormVisitor;
  before(async () => {
    visitor = await formVisitor({
      config: {
        organisation: {
          name: 'Example Trust',
          contact: 'Privacy team',
          email: 'dpo@example.org',
          phone: 'tel:+44-20-7946-0000',
        },
        rights: {relations: [{id: 'visitor', label: 'I visited the website'}]},
        texts: {cy: {'relation.visitor': 'Ymwelais â’r wefan', 'form.request.title': 'Gofynnwch i ni'}},
        links: {policy: '/privacy/', cookies: '/cookies/'},
      },
      cases: {retention: {request: 'P1Y6M', complaint: 'P6Y'}},
    });
  });
  after(() => visitor.close());

  it('say what the answers are used for, who sees them, how long they are kept, and other ways', async () => {
    const {html} = await visitor.open('/request/');
    assert.match(html, /We use them to find your information and to answer you, and for nothing else/);
    assert.match(html, /Seen by: Privacy team, and those at Example Trust/);
    assert.match(html, /We delete them 1 year and 6 months after we have finished your request/);
    assert.match((await visitor.open('/complaint/?lang=cy')).html, /Rydym yn eu dileu 6 blynedd ar ôl/);
    for (const way of ['mailto:dpo@example.org', 'tel:+44-20-7946-0000']) assert.ok(html.includes(way), way);
  });

  it('use the texts of the configuration for one language', async () => {
    const {html} = await visitor.open('/request/?lang=cy');
    assert.match(html, /<h1>Gofynnwch i ni<\/h1>/);
    assert.match(html, /Ymwelais â’r wefan/);
    assert.match((await visitor.open('/request/')).html, /I visited the website/);
  });

  it('keep the answers when the language is changed, or an answer', async () => {
    const {status, html} = await visitor.send('/request/?lang=cy', {...requestAnswers, step: 'change'});
    assert.equal(status, 200);
    assert.match(html, /<html lang="cy">/);
    assert.doesNotMatch(html, /class="errors"/);
    assert.ok(html.includes('value="sam@example.org"'));
    const review = await visitor.send('/request/', requestAnswers);
    assert.match(review.html, /name="step" value="change" form="answers" formaction="\.\/\?lang=en#email"/);
  });

  it('offer to withdraw consent to cookies at once, in place of a form', async () => {
    const cookies = {...requestAnswers, kinds: ['cookies']};
    const {html} = await visitor.send('/request/', cookies);
    assert.match(html, /<h1>You can withdraw your consent to cookies now<\/h1>/);
    assert.ok(html.includes('href="/cookies/#privacy-desk"'));
    const anyway = await visitor.send('/request/', {...hiddenControls(html), step: 'anyway'});
    assert.match(anyway.html, /<h1>Check your answers<\/h1>/);
    assert.match(anyway.html, /Withdraw my consent to cookies/);
    const both = await visitor.send('/request/', {...requestAnswers, kinds: ['cookies', 'access']});
    assert.match(both.html, /<h1>Check your answers<\/h1>.*Open the cookie settings/s);
  });

  it('are not stored by caches or search engines, and load nothing of other hosts', async () => {
    const {headers, html} = await visitor.open('/request/');
    assert.equal(headers.get('cache-control'), 'no-cache', 'what was typed is there after "Back"');
    const review = await visitor.send('/request/', requestAnswers);
    assert.equal(review.headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'self';/);
    assert.match(html, /<meta name="robots" content="noindex"/);
    assert.doesNotMatch(html, /(src|action)="https?:/);
  });

  it('have a style sheet beside each form', async () => {
    for (const path of ['/request/', '/complaint/']) {
      const [, href = ''] = /href="(\.\/forms\.css[^"]*)"/.exec((await visitor.open(path)).html) ?? [];
      const styles = await visitor.open(path + href.slice(2));
      assert.deepEqual([styles.status, styles.headers.get('content-type')], [200, 'text/css; charset=utf-8']);
    }
  });

  it('are found without the slash at the end', async () => {
    const {status, headers} = await visitor.open('/request?lang=cy');
    assert.deepEqual([status, headers.get('location')], [308, 'request/?lang=cy']);
  });

  it('are in the template of the site, in that of the language if there is one', async (test) => {
    const template = (name: string) =>
      `<title>{{title}}</title>{{head}}<header>${name}</header><main>{{main}}</main>{{other}}`;
    const own = await formVisitor({templates: {en: template('Site'), cy: template('Safle')}});
    test.after(() => own.close());
    const {html} = await own.send('/request/', {...requestAnswers, name: '{{title}}'});
    assert.match(
      html,
      /^<title>Check your answers<\/title><meta.*<header>Site<\/header><main>.*<\/main>\{\{other\}\}$/s,
    );
    assert.ok(html.includes('value="{{title}}"'), 'an answer is not searched for slots');
    assert.match((await own.open('/request/?lang=cy')).html, /<header>Safle<\/header>/);
  });

  it('are not served with a template that lacks a slot', () =>
    assert.rejects(
      createService({database: ':memory:', templates: {en: '<title>{{title}}</title>{{main}}{{main}}'}}),
      /\{\{head\}\} inside <head>, \{\{main\}\} inside <main>/,
    ));
});
