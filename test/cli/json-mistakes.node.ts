import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {jsonMistakes} from '../../src/cli/json/mistakes.ts';
import {excerptAt, positionAt} from '../../src/cli/json/position.ts';
import {jsonSource} from '../../src/cli/json/source.ts';

/** The mistakes of a text as `line:column message`. */
const mistakesIn = (text: string): readonly string[] =>
  jsonMistakes(text).map(({offset, message}) => {
    const {line, column} = positionAt(text, offset);
    return `${line}:${column} ${message}`;
  });

describe('a text that is not JSON', () => {
  for (const [what, text, expected] of [
    [
      'a comma before the end of an object',
      '{\n  "a": 1,\n}',
      ['2:9 Remove this comma: nothing follows it before "}".'],
    ],
    [
      'a comma before the end of a list',
      '{"a": [1, 2, ]}',
      ['1:12 Remove this comma: nothing follows it before "]".'],
    ],
    [
      'a comment to the end of the line',
      '{\n  // mine\n  "a": 1\n}',
      ['2:3 JSON has no comments. Remove this one.'],
    ],
    ['a comment in asterisks', '{"a": /* one */ 1}', ['1:7 JSON has no comments. Remove this one.']],
    [
      'comments and commas, all of them at once',
      '{\n  // a\n  "a": [1,],\n  // b\n}',
      [
        '2:3 JSON has no comments. Remove this one.',
        '3:10 Remove this comma: nothing follows it before "]".',
        '3:12 Remove this comma: nothing follows it before "}".',
        '4:3 JSON has no comments. Remove this one.',
      ],
    ],
    ['no comma between two keys', '{\n  "a": 1\n  "b": 2\n}', ['2:9 Expected a comma here.']],
    ['no comma between two items', '["a" "b"]', ['1:5 Expected a comma here.']],
    [
      'a text without its end',
      '{\n  "a": "b,\n  "c": 1\n}',
      ['2:8 This text has no closing quotation mark (").'],
    ],
    [
      'a text without its beginning',
      '{"a": b"}',
      ['1:7 A quotation mark is missing in this line: one has no partner.'],
    ],
    [
      'a key without its end',
      '{"a: "b"}',
      ['1:7 A quotation mark is missing in this line: one has no partner.'],
    ],
    ['a key without quotation marks', '{a: 1}', ['1:2 A key needs quotation marks. Write "a".']],
    [
      'a text without quotation marks',
      '{"a": media}',
      ['1:7 Found media. A text needs quotation marks: write "media".'],
    ],
    ['single quotation marks', "{'a': 1}", ['1:2 Found \'. JSON uses straight double quotation marks: ".']],
    ['curly quotation marks', '{"a": “b”}', ['1:7 Found “. JSON uses straight double quotation marks: ".']],
    ['True', '{"autoBlock": True}', ['1:15 Found True. Write true.']],
    ['no colon', '{"a" 1}', ['1:6 Expected a colon (:) after the key.']],
    ['no value', '{"a": }', ['1:7 Expected a value; found "}".']],
    ['two commas', '{"a": 1,,"b": 2}', ['1:9 Expected a key in quotation marks; found ",".']],
    [
      'an object without its end',
      '{"a": {"b": 1}',
      ['1:15 Expected "}", which closes what is open here; found the end of the file.'],
    ],
    [
      'more after the end',
      '{"a": 1}}',
      ['1:9 Expected nothing after the end of the configuration. Remove this, or what closes it too early.'],
    ],
    [
      'a backslash',
      '{"a": "C:\\x"}',
      ['1:7 This text has a backslash (\\) in it. Write two of them (\\\\).'],
    ],
    [
      'a tab in a text',
      '{"a": "b\tc"}',
      ['1:7 This text has a line break or a tab in it. Write \\n or \\t.'],
    ],
    ['nothing', '', ['1:1 The file is empty. Expected at least {}.']],
    ['blank lines', '\n\n', ['3:1 The file is empty. Expected at least {}.']],
  ] as const)
    it(`because of ${what} is explained`, () => assert.deepEqual(mistakesIn(text), expected));

  it('has no mistakes if it is JSON', () =>
    assert.deepEqual(mistakesIn('{"a": [1, "//", {"b": ",}"}]}'), []));
});

describe('the line of a mistake', () => {
  it('has a caret below the place', () =>
    assert.deepEqual(excerptAt('{\r\n\t"a": 1,\r\n}', {line: 2, column: 9}), [' "a": 1,', '        ^']));

  it('is cut around the place when it is long', () => {
    const [line, caret] = excerptAt(`${'x'.repeat(200)}!${'y'.repeat(200)}`, {line: 1, column: 201});
    assert.ok(line.length <= 82 && caret.length <= 82, line);
    assert.equal(line[caret.length - 1], '!');
  });
});

describe('a key that is twice in one object', () => {
  for (const [what, text, expected] of [
    [
      'is reported with its path',
      '{"a": 1,\n "a": 2}',
      [['a', 'This object has "a" already, in line 1. The last one is used.']],
    ],
    [
      'is found at any depth',
      '{"l": [{"b": {"c": 1,\n"c": 2}}]}',
      [['l[0].b.c', 'This object has "c" already, in line 1. The last one is used.']],
    ],
    ['is none if the objects differ', '{"a": {"id": 1}, "b": [{"id": 1}, {"id": 2}]}', []],
    [
      'is none if only the first 60 letters are the same',
      `{"${'k'.repeat(60)}1": 1, "${'k'.repeat(60)}2": 2}`,
      [],
    ],
  ] as const)
    it(what, () =>
      assert.deepEqual(
        jsonSource(text).repeated.map(({path, message}) => [path, message]),
        expected,
      ),
    );
});

describe('the place of a path in a file', () => {
  const {positionOf} = jsonSource(`{
  "categories": [
    {"id": "a"},
    {"id": "b", "services": [{"id": "c"}]}
  ],
  "texts": {"en": {"banner.title": "Hi", "banner.title.long": "Ho"}}
}`);
  for (const [path, expected] of [
    ['categories[1].id', '4:6'],
    ['categories[0]', '3:5'],
    ['categories[1].services[0].purpose', '4:30'],
    ['texts.en.banner.title', '6:20'],
    ['texts.en.banner.title.long', '6:42'],
    ['organisation.name', undefined],
    ['', undefined],
  ] as const)
    it(`${path || '(whole file)'} is ${expected ?? 'nowhere'}`, () => {
      const found = positionOf(path);
      assert.equal(found && `${found.line}:${found.column}`, expected);
    });
});
