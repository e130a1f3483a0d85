import {expect} from '@open-wc/testing';
import {type ConsentMarks, createConsentMarks} from '../../../src/gate/auto-block/marks.ts';
import {preloadScript} from '../../../src/gate/release/release-markup.ts';
import {type FrameWindow, openFrame} from '../frame.ts';
import {build, hold} from '../markup.ts';

const rules = {
  pageHost: 'site.example',
  siteDomain: 'site.example',
  declared: new Map([['stats.example', ['analytics:matomo']]]),
  vendors: new Map([['films.example', 'media']]),
};

describe('Consent marks', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const readMarks = (): ConsentMarks => {
    const marks = createConsentMarks(rules, {statistics: 'functional'});
    marks.read(win.document);
    return marks;
  };
  const marksIn = (markup: string): ConsentMarks => {
    win.document.body.append(...build(win, markup));
    return readMarks();
  };

  for (const [why, category, keys] of [
    ['in a template', 'functional', ['functional']],
    [
      'in a template for two categories, both of which are required',
      'functional marketing',
      ['functional', 'marketing'],
    ],
  ] as const)
    it(`show what a host needs: ${why}`, () => {
      hold(win, category, '<p><iframe src="https://www.films.example/1"></iframe></p>');
      expect([...readMarks().keysByHost]).to.deep.equal([['films.example', [keys]]]);
    });

  for (const [why, markup, marked] of [
    [
      'on an element with a parked URL',
      '<img data-consent="marketing" data-src="https://stats.example/1.gif">',
      [['stats.example', [['marketing']]]],
    ],
    [
      'on an element with a parked URL and another one to show until then',
      '<img data-consent="marketing" src="data:," data-src="https://stats.example/1.gif">',
      [['stats.example', [['marketing']]]],
    ],
    [
      'on an inert script',
      '<script type="text/plain" data-category="statistics" src="//films.example/1.js"></script>',
      [['films.example', [['functional']]]],
    ],
    [
      'around elements with a parked URL',
      '<div data-consent="marketing"><video data-poster="https://films.example/1.png"></video></div>',
      [['films.example', [['marketing']]]],
    ],
    [
      'with the same category as the known vendor',
      '<img data-consent="media" data-src="https://films.example/1.gif">',
      [['films.example', [['media']]]],
    ],
    [
      'with only the category of the service that declares it, which adds nothing',
      '<img data-consent="analytics" data-src="https://stats.example/1.gif">',
      [],
    ],
    [
      'with a service',
      '<img data-consent="media" data-service="clips" data-src="https://films.example/1.gif">',
      [['films.example', [['media:clips']]]],
    ],
    [
      'with a host that needs nothing',
      '<img data-consent="functional" data-src="https://cdn.example/1.gif">',
      [],
    ],
  ] as const)
    it(`show what a host needs: ${why}`, () => expect([...marksIn(markup).keysByHost]).to.deep.equal(marked));

  it('add each set of keys once', () => {
    const one = '<img data-consent="marketing" data-src="https://films.example/1.gif">';
    const {keysByHost} = marksIn(
      `${one}${one}<img data-consent="functional" data-src="https://films.example/1.gif">`,
    );
    expect(keysByHost.get('films.example')).to.deep.equal([['marketing'], ['functional']]);
  });

  it('cover an element that was in a held template even after it has left the template', () => {
    const template = hold(win, 'media', '<p><iframe src="https://films.example/1"></iframe></p>');
    const marks = readMarks();
    const frame = template.content.querySelector('iframe') as Element;
    template.replaceWith(template.content);
    expect(marks.isGated(frame)).to.equal(true);
  });

  it('do not cover unmarked elements', () => {
    const marks = marksIn('<p data-consented><img id="free" alt=""></p>');
    expect(marks.isGated(win.document.getElementById('free') as Element)).to.equal(false);
  });

  it('do not cover what a marked element contains in place, only what is parked in it', () => {
    const marks = marksIn(
      '<div data-consent="functional"><iframe id="live"></iframe><img id="parked" data-src="a.gif" alt=""></div>',
    );
    const [live, parked] = ['live', 'parked'].map((id) => win.document.getElementById(id) as Element);
    expect(live && marks.isGated(live)).to.equal(false);
    expect(parked && marks.isGated(parked)).to.equal(true);
  });

  it('cover preload links of released scripts, which may be played without being allowed', () => {
    const script = win.document.createElement('script');
    script.src = 'data:text/javascript,';
    preloadScript(win.document, script);
    const link = win.document.querySelector('link');
    expect(link && readMarks().isGated(link)).to.equal(true);
    link?.remove();
  });
});
