import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import type {Method} from '../../src/consent/choice.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';
import {noticeTexts} from '../../src/ui/notice-texts.ts';
import {texts as cyBanner} from '../../src/ui/texts/cy-banner.ts';
import {texts as cyPanel} from '../../src/ui/texts/cy-panel.ts';
import {openDialog, part, press} from './find-part.ts';
import {choiceWith, clearPage, openUi, type OpenUi, type TestSetup} from './open-ui.ts';

const raw = {
  organisation: {name: 'Example Trust'},
  links: {policy: '/privacy/'},
  notice: {
    version: '2',
    changes: [{from: '1', categories: ['marketing'], text: 'Adverts come from Adline.'}],
  },
  categories: [
    {id: 'necessary'},
    {id: 'analytics', services: [{id: 'count', name: 'Count', role: 'processor'}]},
    {id: 'media', services: [{id: 'films', name: 'Films', provider: 'Openreel', role: 'controller'}]},
    {id: 'marketing', services: [{id: 'ads', name: 'Adverts'}]},
    {...declaredStatistics, id: 'counting', title: 'Counting'},
  ],
};
const {config} = parseConfig(raw);
const textsIn = (language: string): readonly string[] =>
  noticeTexts(config, language, language === 'cy' ? {...cyBanner, ...cyPanel} : {}).map(({text}) => text);

describe('the notices that the build knows in advance', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  const open = (setup: TestSetup = {}): OpenUi => openUi({config: raw, offered: config.categories, ...setup});
  const showBanner = async ({ui}: OpenUi): Promise<void> => {
    ui.showBanner();
    await part('banner');
  };
  const showPanel = async ({ui}: OpenUi): Promise<void> => {
    ui.open();
    await openDialog();
  };

  for (const language of ['en', 'cy'])
    for (const [why, method, setup, show] of [
      ['the banner at the first visit', 'banner-accept', {}, showBanner],
      ['the banner with Global Privacy Control', 'banner-reject', {gpc: true}, showBanner],
      [
        'the banner when the notice has changed',
        'banner-accept',
        {choice: choiceWith(['analytics', 'media', 'counting'], []), changes: config.notice.changes},
        showBanner,
      ],
      [
        'the banner when one answer has lapsed',
        'banner-accept',
        {choice: choiceWith(['media', 'marketing', 'counting'], [])},
        showBanner,
      ],
      [
        'the banner when two of three answers have lapsed',
        'banner-accept',
        {choice: choiceWith(['media', 'counting'], [])},
        showBanner,
      ],
      [
        'the banner after an objection, when an answer has lapsed',
        'banner-reject',
        {choice: choiceWith(['analytics', 'media'], ['counting'])},
        showBanner,
      ],
      ['the panel', 'panel-save', {}, showPanel],
      [
        'the panel with Global Privacy Control after consent',
        'panel-save',
        {gpc: true, choice: choiceWith(['media'], [])},
        showPanel,
      ],
    ] as const satisfies readonly (readonly [string, Method, TestSetup, unknown])[])
      it(`include ${why}, word for word, in ${language}`, async () => {
        document.documentElement.lang = language;
        const opened = open(setup);
        await show(opened);
        const {text} = opened.ui.notice(method);
        expect(text.length).to.be.greaterThan(100);
        expect(textsIn(language)).to.include(text);
      });

  it('are what is on screen: nothing that is not, and the layer that was used', async () => {
    const opened = open();
    await showBanner(opened);
    await showPanel(opened);
    const {layer, text} = opened.ui.notice('panel-accept');
    const dialog = await openDialog();
    expect(layer).to.equal('panel');
    for (const line of text.split('\n')) expect(dialog.innerText).to.contain(line);
    expect(text).to.not.contain('under ‘Cookie settings’'); // only the banner says that
    await press('close');
  });

  it('are none for the site’s own control: only the site knows its words', () => {
    const {layer, text, categories} = open().ui.notice('api');
    expect([layer, text, categories]).to.deep.equal(['api', '', []]);
  });

  it('are unknown without the name of the organisation, because the banner then shows the host name', () => {
    expect(noticeTexts(parseConfig({...raw, organisation: {}}).config, 'en', {})).to.deep.equal([]);
  });
});
