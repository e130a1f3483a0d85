import {expect} from '@open-wc/testing';
import {parseTemplate} from '../../src/ui/parse-template.ts';

/** The markup that the browser's parser makes of the same text. */
const parsed = (html: string): string | undefined =>
  new DOMParser().parseFromString(`<template>${html}</template>`, 'text/html').querySelector('template')
    ?.innerHTML;

for (const [what, html] of [
  ['elements and texts', '\n  <p>One <b class="a b">two</b></p> three\n'],
  ['elements without content', '<label><input type="checkbox" checked />Yes</label><br><p>After</p>'],
  [
    'attributes without quotes, without a value and with signs in it',
    '<a href=#x hidden title="a > b = c/d">x</a>',
  ],
  ['what stands for an expression', '<p><?lit$123$></p><?>'],
  ['a comment', '<p><!-- a > b -->x</p>'],
  ['an element over several lines', '<label\n  ><input\n    name="a"\n  />x</label\n>'],
  ['a custom element', '<a-b part="c"><i></i></a-b>'],
] as const)
  it(`parseTemplate() makes of ${what} what the browser makes of it`, () => {
    expect(parseTemplate(document, html).innerHTML).to.equal(parsed(html));
  });

it('parseTemplate() renames attributes with expressions, and keeps their order', () => {
  const html = '<a @click-lit=lit$1$ class="x" .value-lit=lit$1$ ?open-lit="lit$1$ y"></a>';
  const element = parseTemplate(document, html).content.firstElementChild;
  expect([...(element?.attributes ?? [])].map(({name, value}) => `${name}=${value}`)).to.deep.equal([
    '_0-lit=lit$1$',
    'class=x',
    '_2-lit=lit$1$',
    '_3-lit=lit$1$ y',
  ]);
});

it('parseTemplate() creates elements of HTML in a document that is XML', () => {
  const page = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'application/xhtml+xml',
  );
  expect(parseTemplate(page, '<p><br>x</p>').content.querySelector('p')).to.be.an.instanceOf(HTMLElement);
});
