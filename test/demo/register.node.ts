import assert from 'node:assert/strict';
import {it} from 'node:test';
import {letIn} from '../../demo/let-in.ts';
import {signInAgain} from '../service/register/signed-in.ts';
import {temporaryDatabase} from '../service/temporary-database.ts';
import {startDemo} from './start-demo.ts';

it('the demo passes the register on, and lets its staff in with the password of this start', async (t) => {
  const database = await temporaryDatabase(t);
  const demo = await startDemo({database});
  t.after(() => demo.close());
  const first = await letIn(database, 'demo');
  const client = await signInAgain(demo.siteUrl, 'demo', first);
  const page = await client.get('/register/');
  assert.match(page.text, /demo \(officer\)/);
  assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  const style = /href="(\/register\/style\.css[^"]+)"/.exec(page.text)?.[1] ?? '';
  const {status, headers} = await client.get(style);
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const second = await letIn(database, 'demo');
  assert.notEqual(second, first);
  await assert.rejects(signInAgain(demo.siteUrl, 'demo', first));
  await signInAgain(demo.siteUrl, 'demo', second);
});
