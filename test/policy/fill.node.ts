import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fillPolicy} from '../../src/policy/fill.ts';
import {plainText} from '../../src/policy/model.ts';
import {parsePolicy} from '../../src/policy/parse.ts';
import {policyTexts} from '../../src/policy/values.ts';
import {siteConfig} from './site-config.ts';

const values = {
  texts: {name: 'A & B', email: 'a_b@example.org'},
  tables: {cookies: ['| A |', '|---|', '| b |']},
};

describe('fillPolicy', () => {
  it('replaces a name by its text, also in an address', () => {
    const {text, unknown} = fillPolicy('We are {{name}}: [{{ email }}](mailto:{{email}})', values);
    const {policy} = parsePolicy(text);
    const [block] = policy.introduction;
    assert.equal(plainText(policy.introduction), 'We are A & B: a_b@example.org');
    const link = block?.kind === 'paragraph' ? block.inlines.find(({kind}) => kind === 'link') : undefined;
    assert.ok(link?.kind === 'link' && link.href === 'mailto:a_b@example.org');
    assert.deepEqual(unknown, []);
  });

  it('replaces a name on a line of its own by its table, and knows the line of each line', () => {
    const {text, sourceLines} = fillPolicy('one\n\n{{cookies}}\n\nlast {{name}}', values);
    assert.equal(text, 'one\n\n| A |\n|---|\n| b |\n\nlast A \\& B');
    assert.deepEqual(sourceLines, [1, 2, 3, 3, 3, 4, 5]);
  });

  it('reports names that it does not know, and leaves them', () => {
    const {text, unknown} = fillPolicy('a\nb {{nme}} {{constructor}}', values);
    assert.equal(text, 'a\nb {{nme}} {{constructor}}');
    assert.deepEqual(unknown, [
      {name: 'nme', line: 2, column: 3},
      {name: 'constructor', line: 2, column: 11},
    ]);
  });

  it('keeps every text a text, whatever is in it', () => {
    const words = fc
      .string({minLength: 1})
      .filter((text) => /^\S+( \S+)*$/.test(text) && !/&\w*;/.test(text));
    fc.assert(
      fc.property(words, (name) => {
        const {text} = fillPolicy('x {{name}} x', {texts: {name}, tables: {}});
        const [block, ...more] = parsePolicy(text).policy.introduction;
        assert.deepEqual(more, []);
        assert.ok(
          block?.kind === 'paragraph' && block.inlines.every(({kind}) => kind === 'text' || kind === 'link'),
        );
        assert.equal(plainText([block]), `x ${name} x`);
      }),
    );
  });
});

describe('policyTexts', () => {
  it('has the regulator of the United Kingdom unless the configuration names another', () => {
    assert.equal(policyTexts(siteConfig)['regulator.name'], 'Information Commission');
    const regulator = {name: 'Another', url: 'https://regulator.example/'};
    const texts = policyTexts({...siteConfig, regulator});
    assert.deepEqual([texts['regulator.name'], texts['regulator.url']], ['Another', regulator.url]);
  });

  it('writes the telephone number and the address as people do', () => {
    const organisation = {
      phone: 'tel:+44-20-7946-0000',
      address: {streetAddress: '1 High Street', addressLocality: 'Leeds', postalCode: 'LS1 1AA'},
    };
    const texts = policyTexts({...siteConfig, organisation});
    assert.equal(texts['organisation.phone'], '+44 20 7946 0000');
    assert.equal(texts['organisation.address'], '1 High Street, Leeds LS1 1AA');
  });
});
