import {expect} from '@open-wc/testing';
import {park, STOPPED_TYPE, unpark} from '../../../src/gate/net/parked-attribute.ts';
import {snippetFor} from '../../../src/gate/net/snippet.ts';
import {build} from '../markup.ts';

const make = (markup: string): Element => build(window, markup)[0] as Element;

const stopped = (markup: string, ...names: readonly string[]): Element => {
  const element = make(markup);
  for (const name of names)
    park(element, name, element.getAttribute(name) ?? '', name === 'type' ? STOPPED_TYPE : '');
  return element;
};

describe('the snippet to paste instead', () => {
  for (const [what, element, snippet] of [
    [
      'a script',
      stopped('<script async src="https://a.example/x.js"></script>', 'type'),
      '<template data-consent="analytics" data-service="matomo"><script async="" src="https://a.example/x.js"></script></template>',
    ],
    [
      'a module',
      stopped('<script type="module" src="https://a.example/x.js"></script>', 'type'),
      '<template data-consent="analytics" data-service="matomo"><script src="https://a.example/x.js" type="module"></script></template>',
    ],
    [
      'a frame, which keeps its other attributes, empty ones too',
      stopped('<iframe allowfullscreen src="https://a.example/" title=""></iframe>', 'src'),
      '<template data-consent="analytics" data-service="matomo"><iframe allowfullscreen="" title="" src="https://a.example/"></iframe></template>',
    ],
    [
      'an image, which Firefox would ask for in a template',
      stopped('<img alt="" src="data:,1" srcset="data:,2 2x">', 'src', 'srcset'),
      '<img data-consent="analytics" data-service="matomo" alt="" data-src="data:,1" data-srcset="data:,2 2x">',
    ],
  ] as const)
    it(`is right for ${what}`, () => expect(snippetFor(element, 'analytics:matomo')).to.equal(snippet));

  it('names all that is needed', () => {
    const frame = stopped('<iframe src="https://a.example/"></iframe>', 'src');
    const inside = '<iframe src="https://a.example/"></iframe></template>';
    expect(snippetFor(frame, 'media')).to.equal(`<template data-consent="media">${inside}`);
    expect(snippetFor(frame, 'media:films functional:films')).to.equal(
      `<template data-consent="media functional" data-service="films">${inside}`,
    );
  });

  it('holds all of a picture', () => {
    const picture = make('<picture><source srcset="data:,1"><img alt=""></picture>');
    const source = picture.querySelector('source') as Element;
    park(source, 'srcset', 'data:,1', '');
    expect(snippetFor(source, 'media')).to.equal(
      '<template data-consent="media"><picture><source srcset="data:,1"><img alt=""></picture></template>',
    );
  });

  it('is pasted for what was there: it comes back whole', () => {
    const element = stopped('<iframe src="about:blank" title="A film"></iframe>', 'src');
    expect(element.getAttribute('src')).to.equal('');
    unpark(element, 'src');
    expect(element.outerHTML).to.equal('<iframe src="about:blank" title="A film"></iframe>');
  });
});
