import assert from 'node:assert/strict';
import {it} from 'node:test';
import {fastify} from 'fastify';
import {sendCsv} from '../../../src/service/register/send-csv.ts';

it('a CSV file begins with the mark that Excel needs for Welsh, is not kept, and has a name to save it as', async (t) => {
  const server = fastify();
  t.after(() => server.close());
  server.get('/', (_request, reply) =>
    sendCsv(reply, 'names.csv', [
      ['Name', 'Number'],
      ['Siân Ŵyn', 2],
    ]),
  );
  const {rawPayload, headers} = await server.inject('/');
  assert.equal(rawPayload.toString('utf8'), '\uFEFFName,Number\r\nSiân Ŵyn,2\r\n');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['content-disposition'], 'attachment; filename="names.csv"');
});
