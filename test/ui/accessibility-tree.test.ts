import {expect} from '@open-wc/testing';
import {accessibilityTree} from './accessibility-tree.ts';
import {focused, openDialog, part, press, until} from './find-part.ts';
import {clearPage, openUi, defaultCategories} from './open-ui.ts';

const config = {
  links: {policy: '/privacy/', rights: '/rights/'},
  categories: [
    {id: 'necessary'},
    {id: 'counting', title: 'Counting', description: 'Counts visits.', services: [{id: 'm', name: 'Matomo'}]},
    {id: 'analytics'},
    {id: 'media'},
  ],
};
const offered = [...defaultCategories, {id: 'counting', basis: 'statistics'}] as const;

/** The section of the snapshot with the heading `# name`. */
const snapshot = async (name: string): Promise<string> => {
  const text = await (await fetch(new URL('accessibility-tree.txt', import.meta.url))).text();
  return (
    text
      .split(/^# /m)
      .find((one) => one.startsWith(`${name}\n`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  );
};

const expectSnapshot = async (name: string, host: HTMLElement): Promise<void> => {
  expect(accessibilityTree(host).trim(), `put this under # ${name}`).to.equal(await snapshot(name));
};

describe('what a screen reader announces', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('matches accessibility-tree.txt for the banner', async () => {
    const {ui, host} = openUi({config, offered});
    ui.showBanner();
    await part('banner');
    await expectSnapshot('banner', host());
  });

  it('matches it for the banner after a category was turned off', async () => {
    const {ui, host} = openUi({config, offered});
    ui.showBanner();
    await press('object');
    await until(() => focused()?.getAttribute('part') === 'off');
    await expectSnapshot('banner after an objection', host());
  });

  it('matches it for the confirmation', async () => {
    const {ui, host} = openUi({config, offered});
    ui.showBanner();
    await press('reject');
    await part('confirmation');
    await expectSnapshot('confirmation', host());
  });

  it('matches it for the panel', async () => {
    const {ui, host} = openUi({config, offered});
    ui.open();
    const dialog = await openDialog();
    await until(() => dialog.textContent.includes('You have not made a choice yet'));
    await expectSnapshot('panel', host());
  });
});
