import {expect} from '@open-wc/testing';
import {
  blockAttribute,
  blockScript,
  unblockAttribute,
} from '../../../src/gate/auto-block/blocked-attribute.ts';
import {snippetFor} from '../../../src/gate/auto-block/snippet.ts';
import {build} from '../markup.ts';

const make = (markup: string): Element => build(window, markup)[0] as Element;

const blocked = (markup: string, ...names: readonly string[]): Element => {
  const element = make(markup);
  if (element.localName === 'script') blockScript(element as HTMLScriptElement);
  for (const name of names) blockAttribute(element, name, element.getAttribute(name) ?? '', '');
  return element;
};

describe('The suggested markup', () => {
  for (const [what, element, snippet] of [
    [
      'a script',
      blocked('<script async src="https://a.example/x.js"></script>'),
      '<template data-consent="analytics" data-service="matomo"><script async="" src="https://a.example/x.js"></script></template>',
    ],
    [
      'a module',
      blocked('<script type="module" src="https://a.example/x.js"></script>'),
      '<template data-consent="analytics" data-service="matomo"><script src="https://a.example/x.js" type="module"></script></template>',
    ],
    [
      'a frame, with its other attributes, even empty ones',
      blocked('<iframe allowfullscreen src="https://a.example/" title=""></iframe>', 'src'),
      '<template data-consent="analytics" data-service="matomo"><iframe allowfullscreen="" title="" src="https://a.example/"></iframe></template>',
    ],
    [
      'an image, which Firefox would preload in a template',
      blocked('<img alt="" src="data:,1" srcset="data:,2 2x">', 'src', 'srcset'),
      '<img data-consent="analytics" data-service="matomo" alt="" data-src="data:,1" data-srcset="data:,2 2x">',
    ],
  ] as const)
    it(`is correct for ${what}`, () => expect(snippetFor(element, 'analytics:matomo')).to.equal(snippet));

  it('names every required category and the service', () => {
    const frame = blocked('<iframe src="https://a.example/"></iframe>', 'src');
    const inside = '<iframe src="https://a.example/"></iframe></template>';
    expect(snippetFor(frame, 'media')).to.equal(`<template data-consent="media">${inside}`);
    expect(snippetFor(frame, 'media:films functional:films')).to.equal(
      `<template data-consent="media functional" data-service="films">${inside}`,
    );
  });

  it('contains the whole picture for one of its sources', () => {
    const picture = make('<picture><source srcset="data:,1"><img alt=""></picture>');
    const source = picture.querySelector('source') as Element;
    blockAttribute(source, 'srcset', 'data:,1', '');
    expect(snippetFor(source, 'media')).to.equal(
      '<template data-consent="media"><picture><source srcset="data:,1"><img alt=""></picture></template>',
    );
  });
});

describe('A blocked attribute', () => {
  it('is restored completely', () => {
    const element = blocked('<iframe src="about:blank" title="A film"></iframe>', 'src');
    expect(element.getAttribute('src')).to.equal('');
    unblockAttribute(element, 'src');
    expect(element.outerHTML).to.equal('<iframe src="about:blank" title="A film"></iframe>');
  });
});
