import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCaseSettings} from '../../../src/service/cases/settings.ts';

describe('readCaseSettings', () => {
  it('reads what is set, and has defaults for periods', () =>
    assert.deepEqual(
      readCaseSettings({
        SMTP_URL: 'smtps://user:secret@mail.example.org:465',
        MAIL_FROM: 'Privacy team <privacy@example.org>',
        NOTIFY_MAIL: 'a@example.org, b@example.org',
        NOTIFY_WEBHOOK: 'https://chat.example.org/hook',
        PUBLIC_URL: 'https://www.example.org/privacy/',
        BANK_HOLIDAYS_ADDED: '2027-06-04',
        KEEP_REQUESTS: 'P18M',
        PATH: '/bin',
      }),
      {
        address: 'https://www.example.org/privacy',
        mail: {smtp: 'smtps://user:secret@mail.example.org:465', from: 'Privacy team <privacy@example.org>'},
        notify: {mail: ['a@example.org', 'b@example.org'], webhooks: ['https://chat.example.org/hook']},
        holidays: {added: ['2027-06-04'], removed: []},
        retention: {request: 'P18M', complaint: 'P6Y'},
      },
    ));

  for (const [name, environment] of [
    ['MAIL_FROM', {SMTP_URL: 'smtp://localhost'}],
    ['SMTP_URL', {SMTP_URL: 'localhost', MAIL_FROM: 'a@example.org'}],
    ['NOTIFY_WEBHOOK', {NOTIFY_WEBHOOK: 'javascript:alert(1)'}],
    ['PUBLIC_URL', {PUBLIC_URL: 'www.example.org'}],
    ['BANK_HOLIDAYS_ADDED', {BANK_HOLIDAYS_ADDED: '2027-02-30'}],
    ['KEEP_COMPLAINTS', {KEEP_COMPLAINTS: '6 years'}],
  ] as const)
    it(`names ${name} when it cannot be read, and keeps a password out of the message`, () =>
      assert.throws(() => readCaseSettings(environment), new RegExp(name)));
});
