import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {complaintFields} from '../../src/rights/complaint-fields.ts';
import type {Field} from '../../src/rights/field.ts';
import {requestFields} from '../../src/rights/request-fields.ts';
import {requestKinds} from '../../src/rights/request-kinds.ts';
import {validate} from '../../src/rights/validate.ts';

const good = {kinds: ['access', 'erasure'], replyBy: 'email', email: 'sam@example.org'};

const faulty = (input: unknown, fields = requestFields): string[] =>
  validate(fields, input).errors.map(({field}) => field);

describe('validate, for a rights request', () => {
  it('accepts the least a person must say', () => {
    const {values, errors} = validate(requestFields, good);
    assert.deepEqual(errors, []);
    assert.deepEqual(values['kinds'], ['access', 'erasure']);
    assert.equal(values['name'], '');
  });

  it('accepts a single ticked box, which a form sends as plain text', () =>
    assert.deepEqual(validate(requestFields, {...good, kinds: 'access'}).values['kinds'], ['access']));

  for (const [why, input, fields] of [
    ['nothing is answered', {}, ['kinds', 'replyBy']],
    ['no kind is chosen', {...good, kinds: []}, ['kinds']],
    ['a kind is made up', {...good, kinds: ['access', 'money']}, ['kinds']],
    ['a kind is named like a property of every object', {...good, kinds: ['constructor']}, ['kinds']],
    ['the reply channel is made up', {...good, replyBy: 'pigeon'}, ['replyBy']],
    ['email is chosen and not given', {...good, email: ' '}, ['email']],
    ['the email has no domain', {...good, email: 'sam'}, ['email']],
    ['the email holds a space', {...good, email: 'sam @example.org'}, ['email']],
    ['the telephone is words', {...good, phone: 'ring me please'}, ['phone']],
    ['post is chosen without an address', {...good, replyBy: 'post'}, ['address']],
    ['the telephone is chosen without a number', {...good, replyBy: 'phone'}, ['phone']],
    ['someone acts for another and does not say for whom', {...good, onBehalf: 'yes'}, ['authority']],
    ['the details are too long', {...good, details: 'x'.repeat(4001)}, ['details']],
    ['the trap was filled in', {...good, website: 'https://spam.example'}, ['website']],
    ['an answer is an object', {...good, replyBy: {toString: 'email'}}, ['replyBy']],
    ['an answer is a number', {...good, email: 7}, ['email']],
    ['the body is a list', [good], ['kinds', 'replyBy']],
    ['the body is text', 'kinds=access', ['kinds', 'replyBy']],
    ['the body is nothing', null, ['kinds', 'replyBy']],
    ['answers are inherited', Object.create(good), ['kinds', 'replyBy']],
  ] as const)
    it(`finds fault when ${why}`, () => assert.deepEqual(faulty(input), fields));

  it('asks for an address only for the channel that was chosen', () =>
    assert.deepEqual(faulty({kinds: 'unsure', replyBy: 'phone', phone: '+44 20 7946 0000'}), []));

  it('counts a line break as one character, as the browser does', () =>
    assert.deepEqual(faulty({...good, details: 'x\r\n'.repeat(1999) + 'xy'}), []));

  it('tidies answers: control characters, outer space, line breaks in one-line answers', () => {
    const {values} = validate(requestFields, {
      ...good,
      name: ' Sam\r\nBcc: x@example.org\u0000 ',
      details: ' a\r\nb\u0007 ',
    });
    assert.equal(values['name'], 'Sam Bcc: x@example.org');
    assert.equal(values['details'], 'a\nb');
  });

  it('replaces half a character', () =>
    assert.equal(validate(requestFields, {...good, name: 'Sam \uD83D'}).values['name'], 'Sam \uFFFD'));

  it('keeps markup as the text it is', () =>
    assert.equal(validate(requestFields, {...good, name: '<b>Sam</b>'}).values['name'], '<b>Sam</b>'));

  it('drops keys that no field names, and pollutes nothing', () => {
    const {values} = validate(
      requestFields,
      JSON.parse('{"__proto__": {"polluted": "yes"}, "kinds": "access"}'),
    );
    assert.deepEqual(
      Object.keys(values),
      requestFields.map(({id}) => id),
    );
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('gives faulty answers back, so that the form can show them again', () =>
    assert.equal(validate(requestFields, {...good, email: 'sam'}).values['email'], 'sam'));
});

describe('validate, for a complaint', () => {
  it('asks what went wrong and how to reply', () =>
    assert.deepEqual(faulty({}, complaintFields), ['details', 'replyBy']));

  it('accepts a complaint without a name', () =>
    assert.deepEqual(
      faulty({details: 'No answer', replyBy: 'email', email: 'sam@example.org'}, complaintFields),
      [],
    ));
});

describe('the field tables', () => {
  for (const [form, fields] of [
    ['request', requestFields],
    ['complaint', complaintFields],
  ] as const) {
    it(`name each ${form} field once`, () =>
      assert.equal(new Set(fields.map(({id}) => id)).size, fields.length));

    it(`limit every free text of the ${form}`, () => {
      const free = (field: Field): boolean => ['line', 'text', 'email', 'phone'].includes(field.kind);
      assert.deepEqual(
        fields.filter((field) => free(field) && field.maxLength === undefined),
        [],
      );
    });

    it(`give ${form} options where there is something to choose`, () =>
      assert.deepEqual(
        fields.filter(({kind, options}) => (kind === 'one' || kind === 'some') && !options?.length),
        [],
      ));
  }

  it('offer every right that the policy must name', () =>
    assert.deepEqual(
      requestKinds.map(({id}) => id),
      [
        'confirmation',
        'access',
        'rectification',
        'erasure',
        'restriction',
        'portability',
        'objection',
        'automated',
        'withdrawal',
        'unsure',
      ],
    ));
});
