import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fill} from '../../demo/fill.ts';

describe('fill', () => {
  for (const [why, text, filled] of [
    ['puts words into slots, each time', '{{a}} {{a}}{{b-c}}', '1 12'],
    ['leaves unknown slots', '{{d}}', '{{d}}'],
    [
      'leaves slots named like a property of every object',
      '{{constructor}}{{valueOf}}',
      '{{constructor}}{{valueOf}}',
    ],
    ['leaves what is not a slot', '{a} {{ a }} {{A}}', '{a} {{ a }} {{A}}'],
  ] as const)
    it(why, () => assert.equal(fill(text, {a: '1', 'b-c': '2'}), filled));

  it('does not search what it has put in', () =>
    assert.equal(fill('{{a}}{{b}}', {a: '{{b}}', b: '{{a}}'}), '{{b}}{{a}}'));

  it('puts dollar signs in as they are', () => assert.equal(fill('{{a}}', {a: "$& $1 $'"}), "$& $1 $'"));
});
