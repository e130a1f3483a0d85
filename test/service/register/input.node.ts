import assert from 'node:assert/strict';
import {it} from 'node:test';
import {describeEachDatabase} from '../database/each-database.ts';
import {registerPlace} from './register-place.ts';
import {sendForm, signIn} from './signed-in.ts';

describeEachDatabase('what the register receives', (createDatabase) => {
  it('can hold characters that the database does not take', async (t) => {
    const place = await registerPlace(t, {}, createDatabase);
    const officer = await signIn(place);
    const form = {name: 'Al\0ex', password: 'a\0b'};
    assert.equal((await sendForm(`${place.url}/register/sign-in`, form)).status, 422);
    const added = await officer.post('/register/people', {name: 'Sa\0m', role: 'reader'});
    assert.match(added.text, /<h1>Sam can sign in<\/h1>/);
    assert.equal((await officer.get('/register/people/%00')).status, 404);
    assert.equal((await officer.get(`/register/people/${officer.person.id}%00`)).status, 200);
    const audit = await officer.get('/register/audit?person=Al%00ex&person=x&subject=%00');
    assert.ok(audit.status < 500, `${audit.status}`);
    assert.equal((await officer.get('/register/receipts?q=%00')).status < 500, true);
  });
});
