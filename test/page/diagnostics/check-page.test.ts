import {expect} from '@open-wc/testing';
import {parseConfig} from '../../../src/config/parse.ts';
import type {Problem} from '../../../src/config/problem.ts';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import {checkPage} from '../../../src/page/diagnostics/check-page.ts';
import {missingAutoBlock} from '../../../src/page/diagnostics/missing-auto-block.ts';
import {checkNotHeld} from '../../../src/page/diagnostics/not-held.ts';
import {checkUnmarked} from '../../../src/page/diagnostics/unmarked.ts';
import type {PrivacyDeskApi} from '../../../src/contract/public-api.ts';
import {type FrameWindow, openFrame} from '../../gate/frame.ts';
import {eventually} from '../../eventually.ts';
import {build, hold} from '../../gate/markup.ts';

const scriptUrl = new URL('/desk.js', location.href).href;

const configured = {categories: [{id: 'media', services: [{id: 'films', name: 'Films'}]}]};

describe('the check of a page', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const problemsOf = async (
    markup: string,
    rawConfig: unknown,
    parent: 'head' | 'body' = 'head',
  ): Promise<readonly string[]> => {
    const tag = win.document.createElement('script');
    Object.assign(tag, {type: 'text/plain', src: scriptUrl, async: false});
    win.document[parent].append(tag);
    win.document.body.append(...build(win, markup));
    const problems: Problem[] = [];
    const report = (problem: Problem): unknown => problems.push(problem);
    const config = readLoaderConfig(rawConfig);
    const deps = {win, rawConfig, report, config, scriptUrl, parentApi: undefined, running: [], refused: {}};
    checkPage(deps, parseConfig(rawConfig).config);
    await Promise.resolve();
    return problems.map(({code, path}) => `${code} ${path}`);
  };

  it('reports a configuration after the tag', async () => {
    const late = '<script type="application/json" id="privacy-desk-config">{}</script>';
    expect(await problemsOf(late, undefined)).to.deep.equal(['config-late #privacy-desk-config']);
  });

  it('reports automatic blocking that is configured and has no tag, with the tag to paste', async () => {
    const {config} = parseConfig({autoBlock: true});
    const message = (besideUrl: string): string | undefined =>
      missingAutoBlock(win.document, config, besideUrl)[0]?.message;
    expect(message(`${location.origin}/privacy/check-page.js`)).to.contain(
      '<script src="/privacy/desk-autoblock.js"></script>',
    );
    expect(message('https://files.example/v1/check-page.js')).to.contain(
      '<script src="https://files.example/v1/desk-autoblock.js"></script>',
    );
    expect((await problemsOf('', {autoBlock: true})).map((problem) => problem.split(' ')[0])).to.deep.equal([
      'autoblock-missing',
    ]);
    win.privacyDeskAutoBlock = {blocked: [], running: [], stop: () => undefined};
    expect(await problemsOf('', {autoBlock: true})).to.deep.equal([]);
  });

  it('reports a tag outside the head', async () => {
    expect(await problemsOf('', {}, 'body')).to.deep.equal([`loader-late ${scriptUrl}`]);
  });

  it('reports a tag that is a module', async () => {
    const tag = win.document.createElement('script');
    Object.assign(tag, {type: 'module', src: scriptUrl, async: false});
    win.document.head.append(tag);
    const problems: Problem[] = [];
    const config = readLoaderConfig({});
    const report = (problem: Problem): unknown => problems.push(problem);
    checkPage(
      {win, rawConfig: {}, report, config, scriptUrl, parentApi: undefined, running: [], refused: {}},
      parseConfig({}).config,
    );
    await Promise.resolve();
    expect(problems.map(({code, message}) => `${code} ${message}`)).to.deep.equal([
      'loader-late Expected the tag of desk.js without type="module": the browser runs a module after the page. Scripts before that were not held.',
    ]);
  });

  it('reports scripts whose type an optimiser has changed, and leaves data and JavaScript alone', async () => {
    for (const attributes of [
      'type="text/rocketlazyloadscript"',
      'type="text/phast"',
      'type="text/x-lazy-script"',
      'type="module"',
      'type="text/template"',
      'type="importmap"',
      'type="application/ld+json"',
      'nomodule',
      '',
    ])
      hold(win, 'media', `<script ${attributes}></script>`);
    expect(await problemsOf('', {})).to.deep.equal([
      'script-type text/rocketlazyloadscript',
      'script-type text/phast',
      'script-type text/x-lazy-script',
    ]);
  });

  it('reports a service that is not configured', async () => {
    const held =
      '<template data-consent="media" data-service="films"><p></p></template>' +
      '<template data-consent="media" data-service="songs"><p></p></template>';
    expect(await problemsOf(held, configured)).to.deep.equal(['service-unknown songs']);
  });

  it('reports a service that is configured in another category than the markup names', async () => {
    const raw = {
      aliases: {film: 'media'},
      categories: [...configured.categories, {id: 'analytics', services: [{id: 'counter', name: 'Counter'}]}],
    };
    const held =
      '<template data-consent="film analytics" data-service="films"><p></p></template>' +
      '<template data-consent="analytics" data-service="films"><p></p></template>';
    expect(await problemsOf(held, raw)).to.deep.equal(['service-unknown films']);
  });

  it('reports markup that waits for a service that is not configured', async () => {
    const held =
      '<template data-consent="media" data-after="films"><p></p></template>' +
      '<template data-consent="media" data-after="flims"><p></p></template>';
    expect(await problemsOf(held, configured)).to.deep.equal(['service-unknown flims']);
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
    [
      'nothing, where addresses are in data-src or lazy',
      '<img data-src="a.gif"><img src="b.gif" loading="lazy">',
      [],
    ],
  ] as const)
    it(`reports what Firefox requests early in a template: ${why}`, async () => {
      hold(win, 'media', inside);
      const found = await problemsOf('', undefined);
      expect(found).to.deep.equal(paths.map((path) => `speculative-load ${path}`));
    });

  it('reports a marked element that is not held because it has its address', async () => {
    const marked = '<script type="text/plain" data-consent="media" src="/b.js"></script>';
    const parked = '<img data-consent="media" src="data:," data-src="/c.gif">';
    const inline = '<script data-consent="media" type="module"></script>';
    const found = await problemsOf(
      `<img data-consent="media" src="data:,">${inline}${marked}${parked}`,
      undefined,
    );
    expect(found).to.deep.equal(['markup-not-held data:,', 'markup-not-held script']);
  });

  it('reports children of a template that are not in its content, as frameworks create them', async () => {
    const template = win.document.createElement('template');
    template.dataset['consent'] = 'media';
    template.append(...build(win, '<p><img src="data:,"></p>'));
    win.document.body.append(template);
    hold(win, 'media', '<iframe src="data:,held"></iframe>');
    expect(await problemsOf('', undefined)).to.deep.equal(['markup-not-held data:,']);
  });

  it('says first what to write in React about a frame that is in a template, and not to put it into one', () => {
    const template = win.document.createElement('template');
    template.dataset['consent'] = 'media';
    template.append(...build(win, '<iframe src="about:blank#film"></iframe>'));
    win.document.body.append(template);
    const [message = ''] = checkNotHeld(win.document).map((problem) => problem.message);
    expect(message).to.match(/^In React, write it inside <Consent category="…">/);
    expect(message).to.not.contain('Put it into');
    expect(message).to.contain('<iframe data-consent="media" data-src="about:blank#film">');
  });

  const hosted = {
    categories: [
      {id: 'media', services: [{id: 'films', name: 'Films', hosts: ['films.invalid']}]},
      {id: 'own', basis: 'necessary', services: [{id: 'shop', name: 'Shop', hosts: ['shop.invalid']}]},
    ],
  };

  /** Addresses and messages of what is reported on a page with this markup, where these keys are allowed. */
  const unmarkedOn = (
    markup: string,
    allowed: readonly string[] = ['own:shop'],
    options: {readonly autoBlock?: boolean; readonly running?: readonly string[]} = {},
  ): readonly Problem[] => {
    win.document.body.append(...build(win, markup));
    win.privacyDesk = {allows: (key: string) => allowed.includes(key)} as PrivacyDeskApi;
    const running = options.running ? [{what: 'films.invalid', keys: options.running}] : [];
    const {autoBlock = false} = options;
    return checkUnmarked({win, running}, parseConfig({...hosted, autoBlock}).config);
  };

  const unmarked =
    '<iframe src="https://www.films.invalid/embed?id=1"></iframe><link rel="stylesheet" href="https://films.invalid/a.css">';

  it('reports what loads from a host of a configured service without a mark and without a yes, with what to write', () => {
    const found = unmarkedOn(unmarked);
    expect(found.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'markup-unmarked https://www.films.invalid/embed',
      'markup-unmarked https://films.invalid/a.css',
    ]);
    expect(found[0]?.message).to.contain('<template data-consent="media" data-service="films">');
  });

  for (const [why, markup, allowed, options] of [
    ['the visitor has allowed', unmarked, ['media:films'], {}],
    ['was released on this page and may have inserted it', unmarked, [], {running: ['media:films']}],
    ['was released with its category', unmarked, [], {running: ['media']}],
    ['automatic blocking reports', unmarked, [], {autoBlock: true}],
    ['is strictly necessary', '<script src="https://shop.invalid/a.js" async></script>', ['own:shop'], {}],
    ['no service declares', '<iframe src="https://other.invalid/"></iframe>', [], {}],
    ['is marked', '<iframe data-consent="media" src="https://films.invalid/"></iframe>', [], {}],
    ['does not run', '<script type="text/plain" src="https://films.invalid/a.js"></script>', [], {}],
    ['only follows a press', '<a href="https://films.invalid/">Films</a>', [], {}],
  ] as const)
    it(`reports nothing unmarked that ${why}`, () => {
      expect(unmarkedOn(markup, allowed, options)).to.deep.equal([]);
    });

  it('reports what is unmarked together with the rest', async () => {
    expect(await problemsOf(unmarked, hosted)).to.include('markup-unmarked https://films.invalid/a.css');
  });

  it('names what a marked element contains from another host, and a marked link', async () => {
    const inside = '<div data-consent="media"><iframe src="https://127.0.0.1:1/film"></iframe></div>';
    const link = '<link data-consent="media" href="/a.css">';
    const own = '<form data-consent="media"><img src="data:,"></form>';
    const found = await problemsOf(inside + link + own, undefined);
    expect(found).to.deep.equal(['markup-not-held /a.css', 'markup-not-held https://127.0.0.1:1/film']);
  });

  it('names a held template that is empty, also when it comes later', async () => {
    const {document} = win;
    const found = problemsOf('<template data-consent="media" data-component></template>', undefined);
    expect(await found).to.deep.equal([]);
    const messages: string[] = [];
    const report = ({path}: Problem): unknown => messages.push(path);
    const deps = {
      win,
      rawConfig: {},
      report,
      config: readLoaderConfig({}),
      scriptUrl,
      running: [],
      refused: {},
    };
    checkPage({...deps, parentApi: undefined}, parseConfig({}).config);
    document.body.append(...build(win, '<template data-consent="analytics"></template>'));
    await eventually(() => messages.includes('<template data-consent="analytics">'));
  });

  it('reports what is in a template in SVG, which has no content there', async () => {
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
    expect(await problemsOf('', undefined)).to.deep.equal(['markup-not-held data:,']);
  });

  it('reports no services without a configuration, because the markup names the categories', async () => {
    expect(
      await problemsOf('<template data-consent="media" data-service="songs"><p></p></template>', undefined),
    ).to.deep.equal([]);
  });
});
