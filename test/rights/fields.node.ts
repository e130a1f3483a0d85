import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {complaintFields} from '../../src/rights/complaints.ts';
import type {Field} from '../../src/rights/fields.ts';
import {requestFields, requestKinds} from '../../src/rights/requests.ts';

const relations = [
  {id: 'visitor', label: 'I visited the website'},
  {id: 'applicant', label: 'I applied for a job'},
];
const idsOf = (fields: readonly Field[]): readonly string[] => fields.map(({id}) => id);

for (const [form, fields] of [
  ['a request', requestFields(relations)],
  ['a complaint', complaintFields],
] as const)
  describe(`the fields of ${form}`, () => {
    it('have different ids', () => assert.equal(new Set(idsOf(fields)).size, fields.length));

    it('limit the length of every text', () => {
      const isText = ({kind}: Field): boolean => ['text', 'textarea', 'email', 'tel'].includes(kind);
      assert.deepEqual(
        fields.filter((field) => isText(field) && field.maxLength === undefined),
        [],
      );
    });

    it('have options where there is something to choose', () =>
      assert.deepEqual(
        fields.filter(({kind, options}) => (kind === 'radios' || kind === 'checkboxes') && !options?.length),
        [],
      ));
  });

describe('requestFields', () => {
  it('asks about the relations it is given', () => {
    const question = requestFields(relations).find(({id}) => id === 'relations');
    assert.deepEqual(question?.options, relations);
  });

  it('leaves the question about relations out when there are none', () =>
    assert.deepEqual(
      idsOf(requestFields([])),
      idsOf(requestFields(relations)).filter((id) => id !== 'relations'),
    ));

  it('offers every right', () =>
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
        'cookies',
        'withdrawal',
        'unsure',
      ],
    ));
});
