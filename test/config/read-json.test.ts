import {expect} from '@open-wc/testing';
import {readJson} from '../../src/config/read-json.ts';

describe('readJson', () => {
  it('reads JSON', () => expect(readJson('{"site": "x"}')).to.deep.equal({raw: {site: 'x'}}));

  it('minds no byte order mark', () => expect(readJson('\ufeff{}')).to.deep.equal({raw: {}}));

  it('keeps a hostile key a key', () =>
    expect(Object.keys(readJson('{"__proto__": 1}').raw as object)).to.deep.equal(['__proto__']));

  for (const [what, json] of [
    ['nothing', ''],
    ['a cut object', '{"categories": ['],
    ['a comment', '{} // more'],
    ['a trailing comma', '{"a": 1,}'],
    ['words', 'categories: analytics'],
    ['very much', '['.repeat(10_000)],
  ] as const)
    it(`tells of ${what}`, () => {
      const {raw, problem} = readJson(json);
      expect(raw).to.equal(undefined);
      expect(problem?.code).to.equal('config-json');
      expect(problem?.path).to.equal('');
      expect(problem?.message).to.match(/expected JSON; .*Defaults are used\.$/s);
    });

  it('names line and column where the engine says where', () => {
    const message = readJson('{\n  "a": 1,\n  b\n}').problem?.message ?? '';
    if (/line \d/i.test(message)) expect(message).to.match(/^Line 3, column 3: /);
  });
});
