import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import type {Problem} from '../../src/config/problem.ts';
import {sliceOf} from '../../src/config/slice-of.ts';
import {checkPage} from '../../src/entry/check-page.ts';
import {openFrame, type FrameWindow} from '../gate/frame.ts';
import {build, hold} from '../gate/markup.ts';

const base = new URL('/desk.js', location.href).href;

const configured = {categories: [{id: 'media', services: [{id: 'films', name: 'Films'}]}]};

describe('a look at the page', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const problemsOf = (markup: string, raw: unknown, place: 'head' | 'body' = 'head'): readonly string[] => {
    const tag = win.document.createElement('script');
    Object.assign(tag, {type: 'text/plain', src: base, async: false});
    win.document[place].append(tag);
    win.document.body.append(...build(win, markup));
    const problems: Problem[] = [];
    const report = (problem: Problem): unknown => problems.push(problem);
    const world = {win, raw, report, slice: sliceOf(raw), base, above: undefined, running: []};
    checkPage(world, parseConfig(raw).config);
    return problems.map(({code, path}) => `${code} ${path}`);
  };

  it('tells of a configuration that stands too late', () => {
    const late = '<script type="application/json" id="privacy-desk-config">{}</script>';
    expect(problemsOf(late, undefined)).to.deep.equal(['config-late #privacy-desk-config']);
  });

  it('tells of a tag that stands too late', () => {
    expect(problemsOf('', {}, 'body')).to.deep.equal([`loader-late ${base}`]);
  });

  it('tells of a service that the configuration does not know', () => {
    const held =
      '<template data-consent="media" data-service="films"></template>' +
      '<template data-consent="media" data-service="songs"></template>';
    expect(problemsOf(held, configured)).to.deep.equal(['service-unknown songs']);
  });

  it('tells of a service that is configured in another category than the mark names', () => {
    const raw = {
      aliases: {film: 'media'},
      categories: [...configured.categories, {id: 'analytics', services: [{id: 'counter', name: 'Counter'}]}],
    };
    const held =
      '<template data-consent="film analytics" data-service="films"></template>' +
      '<template data-consent="analytics" data-service="films"></template>';
    expect(problemsOf(held, raw)).to.deep.equal(['service-unknown films']);
  });

  it('tells of markup that waits for a service that the configuration does not know', () => {
    const held =
      '<template data-consent="media" data-after="films"></template>' +
      '<template data-consent="media" data-after="flims"></template>';
    expect(problemsOf(held, configured)).to.deep.equal(['service-unknown flims']);
  });

  for (const [why, inside, paths] of [
    ['an image', '<img src="a.gif"><img srcset="b.gif 2x">', ['a.gif', 'b.gif 2x']],
    ['a source of a picture', '<picture><source srcset="a.gif"><img></picture>', ['a.gif']],
    ['a poster', '<video src="a.mp4" poster="b.gif"></video>', ['b.gif']],
    ['an image in svg', '<svg><image href="a.gif"></image></svg>', ['a.gif']],
    ['a script after an element', '<div></div><script src="a.js"></script>', ['a.js']],
    ['a script in an element', '<div><script src="a.js"></script></div>', ['a.js']],
    ['a sheet after noscript', '<noscript></noscript><link href="a.css" rel="stylesheet">', ['a.css']],
    [
      'nothing, where scripts come first',
      '<link href="a.css"><script src="a.js"></script><script src="b.js"></script><iframe src="a.html"></iframe>',
      [],
    ],
    ['nothing that is parked or lazy', '<img data-src="a.gif"><img src="b.gif" loading="lazy">', []],
  ] as const)
    it(`tells what Firefox looks ahead for in a template: ${why}`, () => {
      hold(win, 'media', inside);
      const found = problemsOf('', undefined);
      expect(found).to.deep.equal(paths.map((path) => `markup-ahead ${path}`));
    });

  it('tells what is marked and yet not held, since it has its address', () => {
    const marked = '<script type="text/plain" data-consent="media" src="/b.js"></script>';
    const parked = '<img data-consent="media" src="data:," data-src="/c.gif">';
    const found = problemsOf(`<img data-consent="media" src="data:,">${marked}${parked}`, undefined);
    expect(found).to.deep.equal(['markup-live data:,']);
  });

  it('tells of children of a template that are not its content, as frameworks make them', () => {
    const template = win.document.createElement('template');
    template.dataset['consent'] = 'media';
    template.append(...build(win, '<p><img src="data:,"></p>'));
    win.document.body.append(template);
    hold(win, 'media', '<iframe src="data:,held"></iframe>');
    expect(problemsOf('', undefined)).to.deep.equal(['markup-live data:,']);
  });

  it('tells of what stands in a template in svg, which is no template there', () => {
    const make = (name: string, attributes: Readonly<Record<string, string>>, ...inside: Node[]): Element => {
      const element = win.document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...inside);
      return element;
    };
    const image = make('image', {href: 'data:,'});
    const link = make('a', {href: '/elsewhere'});
    const marked = make('template', {'data-consent': 'media'}, image, link);
    win.document.body.append(make('svg', {}, marked, make('template', {}, image.cloneNode())));
    expect(problemsOf('', undefined)).to.deep.equal(['markup-live data:,']);
  });

  it('says nothing without a configuration: markup then says what there is', () => {
    expect(
      problemsOf('<template data-consent="media" data-service="songs"></template>', undefined),
    ).to.deep.equal([]);
  });
});
