import {expect} from '@open-wc/testing';
import {declaredStatistics} from '../config/declared-exceptions.ts';
import {openDialog} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const media = {id: 'media', services: [{id: 'films', name: 'Films'}]};

/** The items below "Cookie settings" in the panel of a site with this configuration, one text for each. */
const ownItems = async (config: {readonly categories: readonly object[]}): Promise<readonly string[]> => {
  const offered = config.categories.map((category) => ({id: '', basis: 'consent' as const, ...category}));
  openUi({config, offered}).ui.open();
  const dialog = await openDialog();
  const service = [...dialog.querySelectorAll('.services > li')].find(
    (one) => one.querySelector('h5')?.textContent === 'Cookie settings',
  );
  return [...(service?.querySelectorAll('.stores > li') ?? [])].map((item) =>
    item.textContent.replace(/\s+/g, ' ').trim(),
  );
};

const namesOf = (items: readonly string[]): readonly string[] =>
  items.map((item) => item.split(' ')[0] ?? '');

describe('what the widget itself stores, in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is listed to the last key with its time and its purpose, on a site that declares none of it', async () => {
    const items = await ownItems({categories: [{id: 'necessary', basis: 'necessary'}, media]});
    expect(items[0]).to.equal(
      'privacy-desk Cookie, kept for 180 days What you chose, when, and which notice you saw. If cookies are refused, it is kept for one visit.',
    );
    expect(namesOf(items)).to.deep.equal([
      'privacy-desk',
      'privacy-desk-receipts',
      'privacy-desk-answers',
      'privacy-desk-language',
      'privacy-desk-handoff',
      'privacy-desk-scroll-and-forms',
    ]);
    for (const item of items) expect(item).to.match(/\.$/);
  });

  it('is listed on a site without a category of what is necessary', async () => {
    expect(namesOf(await ownItems({categories: [media]}))).to.contain('privacy-desk');
  });

  it('has the names and the time of the configuration, the server’s copy and the outbox', async () => {
    const config = {
      cookie: {name: 'choice', days: 90, endpoint: '/choice-cookie'},
      receipts: {endpoint: '/receipts'},
      categories: [media],
    };
    const items = await ownItems(config);
    expect(items[0]).to.contain('choice Cookie, kept for 90 days');
    expect(items[1]).to.contain('choice-kept Cookie, kept for 400 days A copy that our server sets,');
    expect(namesOf(items)).to.contain('choice-outbox');
  });

  it('says how long an objection is kept, on a site with an exception', async () => {
    const [choice] = await ownItems({categories: [declaredStatistics]});
    expect(choice).to.contain(
      'If you turn off what was on already, it is kept for 400 days after your last visit.',
    );
  });

  it('leaves out what the site declares itself, whose words win', async () => {
    const own = {name: 'privacy-desk', kind: 'cookie', duration: 'P1Y', purpose: 'In our words.'};
    const necessary = {id: 'necessary', basis: 'necessary', services: [{id: 'desk', stores: [own]}]};
    const items = await ownItems({categories: [necessary]});
    expect(namesOf(items)).to.not.contain('privacy-desk');
    expect(namesOf(items)).to.contain('privacy-desk-receipts');
    const dialog = await openDialog();
    expect(dialog.textContent).to.contain('In our words.');
    expect(dialog.textContent).to.not.contain('What you chose, when,');
  });

  it('is in the language of the panel, and not marked as the site’s own text', async () => {
    document.documentElement.lang = 'ar';
    openUi({config: {categories: [media]}}).ui.open();
    const dialog = await openDialog();
    const purpose = [...dialog.querySelectorAll('.stores p')].find((one) =>
      one.textContent.includes('ما اخترته ومتى'),
    );
    expect(purpose?.closest('[lang]')).to.equal(null);
  });
});
