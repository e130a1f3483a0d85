import {expect} from '@open-wc/testing';
import {createMarks} from '../../../src/gate/net/marks.ts';
import {fetchAhead} from '../../../src/gate/release/fetch-ahead.ts';
import {openFrame, type FrameWindow} from '../frame.ts';
import {build, hold} from '../markup.ts';

const rules = {
  page: 'site.example',
  domain: 'site.example',
  declared: new Map([['stats.example', ['analytics:matomo']]]),
  vendors: new Map([['films.example', 'media']]),
};

describe('what the page marks', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const learn = (): ReturnType<typeof createMarks> => {
    const marks = createMarks(rules, {statistics: 'functional'});
    marks.learn(win.document);
    return marks;
  };
  const marksOf = (markup: string): ReturnType<typeof createMarks> => {
    win.document.body.append(...build(win, markup));
    return learn();
  };

  for (const [why, category, keys] of [
    ['in a template', 'functional', ['functional']],
    [
      'in a template for two categories, which are needed both',
      'functional marketing',
      ['functional', 'marketing'],
    ],
  ] as const)
    it(`says whose a host is, ${why}`, () => {
      hold(win, category, '<p><iframe src="https://www.films.example/1"></iframe></p>');
      expect([...learn().marked]).to.deep.equal([['films.example', [keys]]]);
    });

  for (const [why, markup, marked] of [
    [
      'with a parked address',
      '<img data-consent="marketing" data-src="https://stats.example/1.gif">',
      [['stats.example', [['marketing']]]],
    ],
    [
      'with a parked address, and something to show meanwhile',
      '<img data-consent="marketing" src="data:," data-src="https://stats.example/1.gif">',
      [['stats.example', [['marketing']]]],
    ],
    [
      'in a script of no type',
      '<script type="text/plain" data-category="statistics" src="//films.example/1.js"></script>',
      [['films.example', [['functional']]]],
    ],
    [
      'around parked addresses',
      '<div data-consent="marketing"><video data-poster="https://films.example/1.png"></video></div>',
      [['films.example', [['marketing']]]],
    ],
    [
      'with the category that fits the vendor anyhow',
      '<img data-consent="media" data-src="https://films.example/1.gif">',
      [['films.example', [['media']]]],
    ],
    [
      'with no more than the category of the service that names it',
      '<img data-consent="analytics" data-src="https://stats.example/1.gif">',
      [],
    ],
    [
      'with its service',
      '<img data-consent="media" data-service="clips" data-src="https://films.example/1.gif">',
      [['films.example', [['media:clips']]]],
    ],
    [
      'of a host that nobody judges',
      '<img data-consent="functional" data-src="https://cdn.example/1.gif">',
      [],
    ],
  ] as const)
    it(`says whose a host is, ${why}`, () => expect([...marksOf(markup).marked]).to.deep.equal(marked));

  it('adds each answer once', () => {
    const one = '<img data-consent="marketing" data-src="https://films.example/1.gif">';
    const {marked} = marksOf(
      `${one}${one}<img data-consent="functional" data-src="https://films.example/1.gif">`,
    );
    expect(marked.get('films.example')).to.deep.equal([['marketing'], ['functional']]);
  });

  it('is the gate’s business, even when it has left its template', () => {
    const template = hold(win, 'media', '<p><iframe src="https://films.example/1"></iframe></p>');
    const marks = learn();
    const frame = template.content.querySelector('iframe') as Element;
    template.replaceWith(template.content);
    expect(marks.owns(frame)).to.equal(true);
  });

  it('is nothing else', () => {
    const marks = marksOf('<p data-consented><img id="free" alt=""></p>');
    expect(marks.owns(win.document.getElementById('free') as Element)).to.equal(false);
  });

  it('owns what fetches ahead for released markup, which may be played without being allowed', () => {
    const script = win.document.createElement('script');
    script.src = 'data:text/javascript,';
    fetchAhead(win.document, script);
    const link = win.document.querySelector('link');
    expect(link && learn().owns(link)).to.equal(true);
    link?.remove();
  });
});
