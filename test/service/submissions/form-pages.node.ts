import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type {Answers} from '../../../src/rights/form.ts';
import {formPages} from '../../../src/service/submissions/form-pages.ts';

const accepted: Answers[] = [];
const server = fastify();
await server.register(formbody);
formPages(server, {
  form: {
    action: '/ask/',
    fields: [{id: 'question', kind: 'text', label: 'Question', requiredMessage: 'Ask something'}],
    button: 'Send',
  },
  thanksPath: '/ask/thanks/',
  accept: (answers) => ({number: accepted.push(answers)}),
  sendFormPage: (reply, formHtml) => reply.type('text/html').send(`<main>${formHtml}</main>`),
  sendThanksPage: (reply, {number}) => reply.type('text/html').send(`<main>Number ${number}</main>`),
});

const post = (payload: string) =>
  server.inject({
    method: 'POST',
    url: '/ask/',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    payload,
  });

describe('formPages', () => {
  it('shows a form with errors again, in the frame of the caller', async () => {
    const answer = await post('question=+');
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /^<main>.*Ask something.*<form method="post" action="\/ask\/".*<\/main>$/s);
    assert.deepEqual(accepted, []);
  });

  it('redirects to a thank-you page, which does not accept the answers again when it is reloaded', async () => {
    const answer = await post('question=Why%3F');
    assert.equal(answer.statusCode, 303);
    const location = String(answer.headers.location);
    for (const visit of ['first', 'reload'])
      assert.equal((await server.inject(location)).body, '<main>Number 1</main>', visit);
    assert.deepEqual(accepted, [{question: 'Why?'}]);
  });

  for (const query of ['', '?for=made-up', '?for=__proto__', '?for=a&for=b'])
    it(`redirects from the thank-you page to the form: ${query || 'without a query'}`, async () => {
      const answer = await server.inject(`/ask/thanks/${query}`);
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/ask/']);
    });
});
