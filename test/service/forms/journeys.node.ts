import assert from 'node:assert/strict';
import {it} from 'node:test';
import {describeEachDatabase} from '../database/each-database.ts';
import {complaintAnswers, factsOn, formVisitor, requestAnswers} from './visitor.ts';

const config = {
  organisation: {name: 'Example Trust', email: 'dpo@example.org'},
  links: {rights: '/privacy/request/', complaint: '/privacy/complain/'},
};
const now = (): number => Date.parse('2026-11-25T11:42:00Z');

describeEachDatabase('the forms without JavaScript', (createDatabase) => {
  it('take a request over the review to a confirmation and a status that has no answers', async (test) => {
    const origin = 'https://www.example.org';
    const visitor = await formVisitor({database: await createDatabase(), config, now, origin});
    test.after(() => visitor.close());
    const review = await visitor.review('/request/', requestAnswers);
    assert.deepEqual(review['kinds'], ['access', 'erasure']);
    assert.deepEqual(review['details'], [requestAnswers.details]);

    const sent = await visitor.confirm('/request/', review);
    assert.match(sent.html, /<h1>We have your request<\/h1>/);
    const facts = factsOn(sent.html);
    assert.match(facts.get('Reference') ?? '', /^REQ-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal(facts.get('Received'), '25 November 2026 at 11:42');
    assert.equal(
      facts.get('We answer'),
      'by Tuesday 29 December 2026; if we need longer we will write before then and say why',
    );
    const [, address = ''] = /href="(https:[^"]*status[^"]*)"/.exec(sent.html) ?? [];
    assert.match(address, /^https:\/\/www\.example\.org\/privacy\/request\/status\/[\w-]{43}\/\?lang=en$/);

    const status = await visitor.open(new URL(address).pathname.replace('/privacy', ''));
    assert.equal(factsOn(status.html).get('Status'), 'We are working on it');
    assert.equal(factsOn(status.html).get('Reference'), facts.get('Reference'));
    for (const answer of ['Leeds', 'Sam', 'sam@example.org'])
      assert.ok(!status.html.includes(answer), answer);
  });

  it('take a complaint of a parent in Welsh', async (test) => {
    const visitor = await formVisitor({database: await createDatabase(), config, now});
    test.after(() => visitor.close());
    const path = '/complaint/?lang=cy';
    const sent = await visitor.confirm(path, await visitor.review(path, complaintAnswers));
    assert.match(sent.html, /<html lang="cy">/);
    assert.match(sent.html, /Mae’r dudalen hon yn cadarnhau ein bod wedi cael eich cwyn/);
    assert.match(
      factsOn(sent.html).get('Byddwn yn ysgrifennu atoch') ?? '',
      /erbyn dydd Mawrth 29 Rhagfyr 2026/,
    );
  });

  it('make one case of a double click, of a reload and of a press after "Back"', async (test) => {
    const visitor = await formVisitor({database: await createDatabase(), config, now});
    test.after(() => visitor.close());
    const review = await visitor.review('/complaint/', complaintAnswers);
    const pages = await Promise.all([1, 2, 3].map(() => visitor.confirm('/complaint/', review)));
    pages.push(await visitor.confirm('/complaint/', review));
    const references = new Set(pages.map(({html}) => factsOn(html).get('Reference')));
    assert.equal(references.size, 1);
    assert.equal(new Set(pages.map(({url}) => url)).size, 1);
    const other = await visitor.confirm('/complaint/', await visitor.review('/complaint/', complaintAnswers));
    assert.ok(!references.has(factsOn(other.html).get('Reference')));
  });
});
