import {expect} from '@open-wc/testing';
import {texts as welsh} from '../../src/ui/texts/cy-embed.ts';
import {importTexts} from '../../src/ui/texts/import-texts.ts';
import {until} from './find-part.ts';
import {clearPage, type OpenUi, openUi, type TestSetup} from './open-ui.ts';

const config = {
  organisation: {name: 'Example Trust'},
  categories: [
    {id: 'media', services: [{id: 'tube', name: 'Tube'}]},
    {id: 'functional', services: [{id: 'giving', name: 'Giving'}]},
  ],
};

/** A picture that loads without a request. It is of another origin. */
const DATA_IMAGE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

interface OpenEmbed extends OpenUi {
  readonly box: HTMLElement;
  textOf(selector: string): string;
}

describe('the words of a placeholder', () => {
  let main: HTMLElement;
  beforeEach(() => {
    clearPage();
    main = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    clearPage();
    main.remove();
  });

  /** Opens the placeholder of the first element in `markup`, which is parsed as a page is. */
  const openEmbed = async (markup: string, setup: TestSetup = {}, key = 'media:tube'): Promise<OpenEmbed> => {
    main.append(...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes);
    const held = main.firstElementChild as HTMLElement;
    const opened = openUi({config, ...setup, held: new Map([[held, [key]]])});
    opened.ui.showPlaceholder(held, [key]);
    const find = (): HTMLElement | null | undefined =>
      held.previousElementSibling?.shadowRoot?.querySelector<HTMLElement>('.box');
    await until(find);
    const box = find() as HTMLElement;
    const textOf = (selector: string): string => box.querySelector(selector)?.textContent.trim() ?? '';
    return {...opened, box, textOf};
  };

  const PLAY = 'If you play this, Tube will learn that you were here.';
  const SHOW = 'If you show this, Tube will learn that you were here.';
  const film = '<iframe src="https://tube.example/embed/roadmap?at=maps" width="560" height="315"></iframe>';
  const mapOf = (address: string): string => `<iframe src="${address}" width="560" height="315"></iframe>`;

  for (const [what, content, attributes, play, text] of [
    ['a frame', film, '', 'Play this once', PLAY],
    ['sound', '<audio controls src="https://tube.example/a.mp3"></audio>', '', 'Play this once', PLAY],
    ['Google’s map', mapOf('https://www.google.com/maps/embed?pb=1'), '', 'Show this map once', SHOW],
    ['Google’s older map', mapOf('https://maps.google.com/?output=embed'), '', 'Show this map once', SHOW],
    ['OpenStreetMap', mapOf('//www.openstreetmap.org/export/embed.html'), '', 'Show this map once', SHOW],
    ['markup with a form', '<p>Join</p><form><input></form>', '', 'Show this form once', SHOW],
    [
      'a script',
      '<script src="https://tube.example/chat.js"></script>',
      'data-embed',
      'Show this once',
      SHOW,
    ],
    ['a frame that is said to be a form', film, 'data-embed="form"', 'Show this form once', SHOW],
    ['a frame that is said to be a map', film, 'data-embed="map"', 'Show this map once', SHOW],
    ['a frame that is said to be neither', film, 'data-embed="other"', 'Show this once', SHOW],
    ['a form that is said to be a film', '<form></form>', 'data-embed="film"', 'Play this once', PLAY],
  ] as const)
    it(`fit ${what}`, async () => {
      const {textOf} = await openEmbed(`<template ${attributes}>${content}</template>`);
      expect(textOf('[part=play]')).to.equal(play);
      expect(textOf('p')).to.contain(text);
    });

  it('fit a marked frame with a parked address', async () => {
    const {textOf} = await openEmbed(
      '<iframe data-consent="media" data-src="https://www.google.com/maps?q=London&output=embed" width="560" height="315"></iframe>',
    );
    expect(textOf('[part=play]')).to.equal('Show this map once');
  });

  it('do not call a frame of a category for features a film', async () => {
    const {textOf} = await openEmbed(`<template>${film}</template>`, {}, 'functional:giving');
    expect(textOf('[part=play]')).to.equal('Show this once');
  });

  it('begin with the title of the template, before one in it', async () => {
    const markup =
      '<template title="Our newsletter"><form><a title="Made with love">Love</a></form></template>';
    const {textOf} = await openEmbed(markup);
    expect(textOf('strong')).to.equal('Our newsletter');
  });

  it('are in the language of the page, and the site’s own come first', async () => {
    document.documentElement.lang = 'cy';
    const texts = {cy: {'embed.more': 'Mwy'}};
    const {textOf, box} = await openEmbed(`<template><form></form></template>`, {config: {...config, texts}});
    expect(textOf('[part=play]')).to.equal(welsh['embed.show-form']);
    expect(textOf('[part=more]')).to.equal('Mwy');
    expect(box.lang).to.equal('cy');
  });

  it('are English, and marked as such, when the file of their language does not load', async () => {
    document.documentElement.lang = 'de';
    const failing: typeof importTexts = (name, part) =>
      part ? Promise.reject(new Error('offline')) : importTexts(name, part);
    const {textOf, box, problems} = await openEmbed(`<template>${film}</template>`, {
      parts: {importTexts: failing},
    });
    expect(textOf('[part=play]')).to.equal('Play this once');
    expect(box.lang).to.equal('en');
    expect(problems.map(({path}) => path)).to.deep.equal(['desk-de-embed.js']);
  });

  it('are in a box as large as themselves where there is a form, and as large as a frame that is said to be one', async () => {
    const {box} = await openEmbed('<template><form><input></form></template>');
    expect(box.classList.contains('all')).to.equal(true);
    main.replaceChildren();
    const framed = await openEmbed(`<template data-embed="form">${film}</template>`);
    const {width} = framed.box.getBoundingClientRect();
    expect(Math.round(width)).to.equal(564);
  });

  describe('with a picture of the site', () => {
    const poster = '/demo/art/film.svg';

    it('stand below it, with the whole text behind a button, and the picture is loaded late', async () => {
      const {box} = await openEmbed(`<template data-poster="${poster}">${film}</template>`);
      const image = box.querySelector('img');
      expect(image?.getAttribute('loading')).to.equal('lazy');
      expect(image?.alt).to.equal('');
      expect(box.classList.contains('short')).to.equal(true);
      const [always, more] = ['always', 'more'].map((part) => box.querySelector(`[part=${part}]`));
      expect([always?.checkVisibility(), more?.checkVisibility()]).to.deep.equal([false, true]);
      const described = box.querySelector('.description')?.getBoundingClientRect();
      expect(described?.top).to.be.greaterThan(box.getBoundingClientRect().top + 60);
      expect(getComputedStyle(box.querySelector('.description') as Element).backgroundColor).to.not.equal(
        'rgba(0, 0, 0, 0)',
      );
    });

    it('are small where the box is, and not cut off', async () => {
      const small = film.replace('560', '300').replace('315', '170');
      const {box} = await openEmbed(`<template data-poster="${poster}">${small}</template>`);
      expect(box.classList.contains('small')).to.equal(true);
      expect(box.scrollHeight).to.equal(box.clientHeight);
      const bottom = box.querySelector('[part=play]')?.getBoundingClientRect().bottom;
      expect(bottom).to.be.lessThan(box.getBoundingClientRect().bottom);
    });

    it('stay when it does not load', async () => {
      const missing = '/test/ui/no-such-picture.png';
      const {box, textOf} = await openEmbed(`<template data-poster="${missing}">${film}</template>`);
      await until(() => !box.querySelector('img'));
      expect(textOf('[part=play]')).to.equal('Play this once');
    });

    for (const address of [
      'https://i.tube.example/vi/1.jpg',
      DATA_IMAGE,
      '//i.tube.example/1.jpg',
      'https://',
    ])
      it(`have none from another host, and that is reported: ${address.slice(0, 24)}`, async () => {
        const {box, problems} = await openEmbed(`<template data-poster="${address}">${film}</template>`);
        expect(box.querySelector('img')).to.equal(null);
        expect(problems.map(({code, path}) => [code, path])).to.deep.equal([['poster-elsewhere', address]]);
      });

    it('have none for a film whose own picture is parked', async () => {
      const {box, problems} = await openEmbed(
        `<video data-consent="media" data-src="/a.mp4" data-poster="${poster}" width="560" height="315"></video>`,
      );
      expect(box.querySelector('img')).to.equal(null);
      expect(problems).to.deep.equal([]);
    });
  });
});
