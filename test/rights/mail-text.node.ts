import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {complaintFields} from '../../src/rights/complaints.ts';
import {validateForm} from '../../src/rights/form.ts';
import {answersAsText, mailtoAddress} from '../../src/rights/mail-text.ts';

describe('answersAsText', () => {
  it('has each answered question with its answer, in the words of the form', () => {
    const input = {
      details: 'One\nTwo',
      onBehalf: 'child',
      subject: 'Alex',
      replyBy: 'email',
      email: 'a@example.org',
    };
    assert.equal(
      answersAsText(complaintFields, validateForm(complaintFields, input).values),
      [
        'What went wrong?\nOne\nTwo',
        'Are you writing for someone else?\nYes, for a child. I am their parent or carer',
        'Name of the person this is about\nAlex',
        'How should we reply?\nEmail',
        'Email address\na@example.org',
      ].join('\n\n'),
    );
  });

  it('leaves out the field for robots', () =>
    assert.equal(answersAsText(complaintFields, {website: 'https://spam.example'}), ''));
});

describe('mailtoAddress', () => {
  it('keeps everything in the text: line breaks, ampersands and letters of other scripts', () => {
    const address = new URL(mailtoAddress('dpo@example.org', 'Fy ngŵyn & mwy', 'a&cc=x@example.org\nŵ'));
    assert.deepEqual([...address.searchParams.keys()], ['subject', 'body']);
    assert.equal(address.searchParams.get('body'), 'a&cc=x@example.org\r\nŵ');
  });
});
