import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {complaintFields} from '../../src/rights/complaints.ts';
import {requestFields} from '../../src/rights/requests.ts';
import {validateForm} from '../../src/rights/form.ts';
import {formTexts} from '../../src/rights/form-texts.ts';

const valid = {kinds: ['access', 'erasure'], replyBy: 'email', email: 'sam@example.org'};

const requestForm = requestFields([{id: 'visitor', label: 'I visited the website'}]);

const faultyFields = (input: unknown, fields = requestForm): string[] =>
  validateForm(fields, input).errors.map(({field}) => field);

describe('validateForm, with a rights request', () => {
  it('accepts a form with the required answers only', () => {
    const {values, errors} = validateForm(requestForm, valid);
    assert.deepEqual(errors, []);
    assert.deepEqual(values['kinds'], ['access', 'erasure']);
    assert.equal(values['name'], '');
  });

  it('accepts a single checked checkbox, which a form sends as a string', () =>
    assert.deepEqual(validateForm(requestForm, {...valid, kinds: 'access'}).values['kinds'], ['access']));

  for (const [why, input, fields] of [
    ['there is no answer', {}, ['kinds', 'replyBy']],
    ['no kind is chosen', {...valid, kinds: []}, ['kinds']],
    ['a kind is made up', {...valid, kinds: ['access', 'money']}, ['kinds']],
    ['a kind has the name of a property of every object', {...valid, kinds: ['constructor']}, ['kinds']],
    ['the reply channel is made up', {...valid, replyBy: 'pigeon'}, ['replyBy']],
    ['email is chosen without an address', {...valid, email: ' '}, ['email']],
    ['the email has no domain', {...valid, email: 'sam'}, ['email']],
    ['the email holds a space', {...valid, email: 'sam @example.org'}, ['email']],
    ['the telephone number is words', {...valid, replyBy: 'phone', phone: 'ring me please'}, ['phone']],
    ['post is chosen without an address', {...valid, replyBy: 'post'}, ['address']],
    ['telephone is chosen without a number', {...valid, replyBy: 'phone'}, ['phone']],
    [
      'the person asks on behalf of someone who is not named',
      {...valid, onBehalf: 'someone'},
      ['subject', 'authority'],
    ],
    ['the details are too long', {...valid, details: 'x'.repeat(4001)}, ['details']],
    ['the honeypot is filled in', {...valid, website: 'https://spam.example'}, ['website']],
    ['an answer is an object', {...valid, replyBy: {toString: 'email'}}, ['replyBy']],
    ['an answer is a number', {...valid, email: 7}, ['email']],
    ['the body is a list', [valid], ['kinds', 'replyBy']],
    ['the body is a string', 'kinds=access', ['kinds', 'replyBy']],
    ['the body is null', null, ['kinds', 'replyBy']],
    ['answers are inherited', Object.create(valid), ['kinds', 'replyBy']],
  ] as const)
    it(`reports an error when ${why}`, () => assert.deepEqual(faultyFields(input), fields));

  it('requires an address only for the chosen way to reply', () =>
    assert.deepEqual(faultyFields({kinds: 'unsure', replyBy: 'phone', phone: '+44 20 7946 0000'}), []));

  it('drops answers to questions that are not asked, unless another answer is wrong', () => {
    const typed = {...valid, phone: 'ring me please', authority: 'x'.repeat(5000)};
    const kept = validateForm(requestForm, typed);
    assert.deepEqual([kept.errors, kept.values['phone'], kept.values['authority']], [[], '', '']);
    assert.equal(validateForm(requestForm, {...typed, email: ''}).values['phone'], 'ring me please');
  });

  it('says in an error how long the answer is', () => {
    const {errors} = validateForm(requestForm, {...valid, details: 'x'.repeat(4001)});
    assert.match(errors[0]?.message ?? '', /use 4000 characters or fewer\. You wrote 4001\./);
  });

  it('says what is wrong in the language of its messages', () => {
    const texts = formTexts('cy');
    const {errors} = validateForm(requestFields([], texts), {...valid, email: 'sam'}, texts.messages);
    assert.deepEqual(errors, [{field: 'email', message: texts.messages.email}]);
  });

  it('counts a line break as one character, as the browser does', () =>
    assert.deepEqual(faultyFields({...valid, details: 'x\r\n'.repeat(1999) + 'xy'}), []));

  it('removes control characters, outer white space, and line breaks in one-line answers', () => {
    const {values} = validateForm(requestForm, {
      ...valid,
      name: ' Sam\r\nBcc: x@example.org\u0000 ',
      details: ' a\r\nb\u0007 ',
    });
    assert.equal(values['name'], 'Sam Bcc: x@example.org');
    assert.equal(values['details'], 'a\nb');
  });

  it('replaces lone surrogates', () =>
    assert.equal(validateForm(requestForm, {...valid, name: 'Sam \uD83D'}).values['name'], 'Sam \uFFFD'));

  it('keeps markup as text', () =>
    assert.equal(validateForm(requestForm, {...valid, name: '<b>Sam</b>'}).values['name'], '<b>Sam</b>'));

  it('drops properties that are not fields, and does not change prototypes', () => {
    const {values} = validateForm(
      requestForm,
      JSON.parse('{"__proto__": {"polluted": "yes"}, "kinds": "access"}'),
    );
    assert.deepEqual(
      Object.keys(values),
      requestForm.map(({id}) => id),
    );
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('returns faulty answers, so that the form can show them again', () =>
    assert.equal(validateForm(requestForm, {...valid, email: 'sam'}).values['email'], 'sam'));
});

describe('validateForm, with a complaint', () => {
  it('requires what went wrong and how to reply', () =>
    assert.deepEqual(faultyFields({}, complaintFields), ['details', 'replyBy']));

  it('accepts a complaint without a name', () =>
    assert.deepEqual(
      faultyFields({details: 'No answer', replyBy: 'email', email: 'sam@example.org'}, complaintFields),
      [],
    ));
});
