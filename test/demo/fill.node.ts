import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fill} from '../../demo/fill.ts';

describe('fill', () => {
  for (const [why, text, filled] of [
    ['fills a slot each time it occurs', '{{a}} {{a}}{{b-c}}', '1 12'],
    ['keeps unknown slots', '{{d}}', '{{d}}'],
    [
      'keeps slots with the name of a property of every object',
      '{{constructor}}{{valueOf}}',
      '{{constructor}}{{valueOf}}',
    ],
    ['keeps what is not a slot', '{a} {{ a }} {{A}}', '{a} {{ a }} {{A}}'],
  ] as const)
    it(why, () => assert.equal(fill(text, {a: '1', 'b-c': '2'}), filled));

  it('does not search inserted text for slots', () =>
    assert.equal(fill('{{a}}{{b}}', {a: '{{b}}', b: '{{a}}'}), '{{b}}{{a}}'));

  it('inserts dollar signs unchanged', () => assert.equal(fill('{{a}}', {a: "$& $1 $'"}), "$& $1 $'"));
});
