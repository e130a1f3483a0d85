import {expect} from '@open-wc/testing';
import {canonicalJson} from '../../../src/platform/pure/canonical-json.ts';

/** Bits of a double and its canonical text, from RFC 8785, appendix B. */
const numbers = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

const double = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

describe('canonicalJson', () => {
  for (const [bits, text] of numbers)
    it(`writes the double ${bits} as ${text}`, () => expect(canonicalJson(double(bits))).to.equal(text));

  it('sorts members by UTF-16 code units, not by code points', () => {
    const members = {
      '\u20ac': 'Euro',
      '\r': 'return',
      '\ufb33': 'dalet',
      '1': 'one',
      '\u{1f600}': 'face',
      '\u0080': 'control',
      '\u00f6': 'o',
    };
    const names = Object.keys(JSON.parse(canonicalJson({})) as object);
    expect(names).to.deep.equal([]);
    const order = [...canonicalJson(members).matchAll(/:"(\w+)"/g)].map((match) => match[1]);
    expect(order).to.deep.equal(['return', 'one', 'control', 'o', 'Euro', 'face', 'dalet']);
  });

  it('sorts names that look like numbers as text', () =>
    expect(canonicalJson({10: 1, 9: 2, b: 3})).to.equal('{"10":1,"9":2,"b":3}'));

  it('escapes only the characters that must be escaped', () =>
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/\u2028')).to.equal(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"',
    ));

  it('writes nested values without white space', () =>
    expect(canonicalJson({z: [1, {b: null, a: true}], a: {}, m: []})).to.equal(
      '{"a":{},"m":[],"z":[1,{"a":true,"b":null}]}',
    ));

  it('omits members that are undefined', () =>
    expect(canonicalJson({a: undefined, b: 1})).to.equal('{"b":1}'));

  it('keeps a member called __proto__', () =>
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).to.equal('{"__proto__":{"a":1}}'));

  for (const [what, value] of [
    ['NaN', NaN],
    ['Infinity', -Infinity],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['a lone surrogate in a name', {'\ud800': 1}],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a big integer', 1n],
    ['undefined in a list', [undefined]],
  ] as const)
    it(`refuses ${what}`, () => expect(() => canonicalJson(value)).to.throw(TypeError));
});
