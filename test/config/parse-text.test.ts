import {expect} from '@open-wc/testing';
import {parseConfig, parseConfigText} from '../../src/config/parse.ts';

describe('parseConfigText', () => {
  it('gives the object as it is written, and what parseConfig makes of it', () => {
    const raw = {site: 'x', colour: 'red'};
    expect(parseConfigText(JSON.stringify(raw))).to.deep.equal({raw, ...parseConfig(raw)});
  });

  it('ignores a byte order mark', () =>
    expect(parseConfigText('\ufeff{"organisation": {"name": "A charity"}}').problems).to.deep.equal([]));

  it('reads __proto__ as a key like any other', () =>
    expect(Object.keys(parseConfigText('{"__proto__": 1}').raw as object)).to.deep.equal(['__proto__']));

  for (const [what, json] of [
    ['an empty text', ''],
    ['an object that is cut off', '{"categories": ['],
    ['a comment', '{} // more'],
    ['a trailing comma', '{"a": 1,}'],
    ['words', 'categories: analytics'],
    ['10,000 opening brackets', '['.repeat(10_000)],
  ] as const)
    it(`gives the defaults and one problem for ${what}`, () => {
      const {raw, config, problems} = parseConfigText(json);
      expect(raw).to.equal(undefined);
      expect(config).to.deep.equal(parseConfig(undefined).config);
      expect(problems.map(({code, path}) => [code, path])).to.deep.equal([['config-json', '']]);
      expect(problems[0]?.message).to.match(/Expected JSON; .*Defaults are used\.$/s);
    });

  it('gives line and column of the mistake where the engine does', () => {
    const message = parseConfigText('{\n  "a": 1,\n  b\n}').problems[0]?.message ?? '';
    if (/line \d/i.test(message)) expect(message).to.match(/^Line 3, column 3: /);
  });
});
