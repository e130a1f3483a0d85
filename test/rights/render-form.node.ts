import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Field, FieldKind} from '../../src/rights/fields.ts';
import {validateForm} from '../../src/rights/form.ts';
import {renderErrorSummary, renderForm} from '../../src/rights/render-form.ts';

const HOSTILE = `<b> & "quoted" 'text'`;
const options = [
  {id: 'a', label: 'First', hint: 'A hint'},
  {id: 'b', label: 'Second'},
];

const render = (fields: readonly Field[], input?: unknown): string => {
  const form = {action: '/ask/', fields, button: 'Send'};
  if (input === undefined) return renderForm(form);
  const {values, errors} = validateForm(fields, input);
  return renderErrorSummary(fields, errors) + renderForm(form, values, errors);
};

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id: 'x',
  kind,
  label: 'Label',
  ...more,
});

describe('renderForm', () => {
  it('sends the form by POST to its address, without the browser’s own validation', () =>
    assert.match(render([field('text')]), /<form method="post" action="\/ask\/" id="answers" novalidate>/));

  for (const [kind, pattern] of [
    ['text', /<input type="text" value="" id="x" name="x">/],
    ['email', /<input type="email" value="" id="x" name="x">/],
    ['tel', /<input type="tel" value="" id="x" name="x">/],
    ['textarea', /<textarea rows="5" id="x" name="x">\n<\/textarea>/],
    ['checkbox', /<input type="checkbox" id="x" name="x" value="yes"> <label for="x">Label<\/label>/],
    ['honeypot', /<div class="honeypot" aria-hidden="true">.*tabindex="-1" autocomplete="off"><\/div>/],
  ] as const)
    it(`renders a ${kind}`, () => assert.match(render([field(kind)]), pattern));

  for (const [kind, type] of [
    ['radios', 'radio'],
    ['checkboxes', 'checkbox'],
  ] as const)
    it(`renders ${kind} as a group with a legend`, () => {
      const html = render([field(kind, {options})], {x: 'b'});
      assert.match(html, /<fieldset class="field" id="x">\n<legend>Label /);
      assert.ok(
        html.includes(`<input type="${type}" id="x-a" name="x" value="a" aria-describedby="x-a-hint">`),
      );
      assert.ok(html.includes(`<input type="${type}" id="x-b" name="x" value="b" checked>`));
    });

  it('marks questions that are not required', () => {
    assert.match(render([field('text')]), /Label <span class="optional">\(optional\)<\/span>/);
    assert.doesNotMatch(render([field('text', {requiredMessage: 'Answer this'})]), /optional/);
  });

  it('has a class for a field that depends on another answer', () => {
    const dependent = field('text', {requiredMessage: 'Answer', when: {field: 'y', values: ['z', 'w']}});
    assert.match(render([dependent]), /<div class="field when-y-z when-y-w">/);
  });

  it('shows an error at the field and in a summary that links to it', () => {
    const html = render([field('text', {hint: 'A hint', requiredMessage: 'Answer this'})], {});
    assert.match(html, /<div class="errors" role="alert" .*<a href="#x">Answer this<\/a>/);
    assert.match(
      html,
      /<p class="error" id="x-error"><span class="visually-hidden">Error:<\/span> Answer this<\/p>/,
    );
    assert.match(html, /aria-describedby="x-hint x-error" aria-invalid="true"/);
  });

  it('keeps the first line break of an answer, which the HTML parser drops after the tag', () => {
    const form = {action: '/', fields: [field('textarea')], button: 'Send'};
    assert.ok(renderForm(form, {x: '\nA'}).includes('<textarea rows="5" id="x" name="x">\n\nA</textarea>'));
  });

  it('escapes every text', () => {
    const hostile = {
      id: HOSTILE,
      label: HOSTILE,
      hint: HOSTILE,
      requiredMessage: HOSTILE,
      requiredWhen: {field: HOSTILE, value: HOSTILE},
      autocomplete: HOSTILE,
      options: [{id: HOSTILE, label: HOSTILE, hint: HOSTILE}],
    };
    const kinds = [
      'text',
      'textarea',
      'email',
      'tel',
      'radios',
      'checkboxes',
      'checkbox',
      'honeypot',
    ] as const;
    const fields = kinds.map((kind) => ({...hostile, kind}));
    const errors = [{field: HOSTILE, message: HOSTILE}];
    const html = renderForm({action: HOSTILE, fields, button: HOSTILE}, {[HOSTILE]: HOSTILE}, errors);
    assert.doesNotMatch(html, /<b>|"quoted"|'text'/);
  });
});
