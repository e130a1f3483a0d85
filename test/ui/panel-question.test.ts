import {expect} from '@open-wc/testing';
import {openDialog} from './find-part.ts';
import {clearPage, openUi, type OpenUi} from './open-ui.ts';

const config = {
  organisation: {name: 'Example Trust'},
  cookie: {days: 90},
  categories: [
    {id: 'necessary', description: 'Keeps you signed in.', services: [{id: 'login', name: 'Login'}]},
    {
      id: 'analytics',
      purpose: 'to see which pages are read',
      description: 'Shows us which pages are read, so that we can write better ones.',
      services: [{id: 'count', name: 'Count', provider: 'Count Ltd', role: 'processor'}],
    },
    {
      id: 'media',
      title: 'Films',
      purpose: 'to play films',
      services: [{id: 'films', name: 'Film player', provider: 'Openreel', role: 'controller'}],
    },
  ],
};

describe('the panel, in which consent is given too', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  const open = async (): Promise<OpenUi & {readonly shown: string; readonly dialog: HTMLElement}> => {
    const opened = openUi({config});
    opened.ui.open();
    const dialog = await openDialog();
    return {...opened, dialog, shown: dialog.innerText.replace(/\s+/g, ' ')};
  };
  const summaryOf = (dialog: Element, key: string): Element | null =>
    dialog.querySelector(
      `#${dialog.querySelector(`[name="${key}"]`)?.getAttribute('aria-describedby') ?? 'none'}`,
    );

  it('says who asks, how long a yes lasts and how to take it back, before anything is opened', async () => {
    const {shown} = await open();
    expect(shown).to.contain(
      'Tick what you agree that we, Example Trust, may use, then save. A yes lasts 90 days. You can take it back here at any time.',
    );
  });

  it('says below each title what it is for, with whom, and who uses what they learn for themselves', async () => {
    const {dialog} = await open();
    const [analytics, media] = ['analytics', 'media'].map((key) => summaryOf(dialog, key));
    expect(analytics?.textContent).to.equal('To see which pages are read (Count).');
    expect(media?.textContent).to.equal(
      'To play films (Film player). Openreel (Film player) will also use what they learn for themselves.',
    );
    expect([analytics, media].every((one) => one?.checkVisibility())).to.be.true;
    expect(dialog.textContent).to.contain('so that we can write better ones.');
  });

  it('gives all of this to the receipt, and nothing that has to be opened first', async () => {
    const {ui} = await open();
    const {text, categories} = ui.notice('panel-accept');
    for (const fact of [
      'we, Example Trust,',
      'lasts 90 days',
      'take it back here',
      '(Count).',
      'Openreel (Film player) will also use',
    ])
      expect(text).to.contain(fact);
    expect(text).to.not.contain('better ones');
    expect(categories.map(({id, description}) => [id, description])).to.deep.equal([
      ['analytics', 'To see which pages are read (Count).'],
      [
        'media',
        'To play films (Film player). Openreel (Film player) will also use what they learn for themselves.',
      ],
      ['necessary', 'Keeps you signed in.'],
    ]);
  });
});
