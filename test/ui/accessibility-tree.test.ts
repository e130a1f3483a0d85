import {expect} from '@open-wc/testing';
import {accessibilityTree} from './accessibility-tree.ts';
import {focused, openDialog, part, press, until} from './find-part.ts';
import {clearPage, openUi, usual} from './open-ui.ts';

const raw = {
  links: {policy: '/privacy/', rights: '/rights/'},
  categories: [
    {id: 'necessary'},
    {id: 'counting', title: 'Counting', description: 'Counts visits.', services: [{id: 'm', name: 'Matomo'}]},
    {id: 'analytics'},
    {id: 'media'},
  ],
};
const offered = [...usual, {id: 'counting', basis: 'statistics'}] as const;

/** The snapshot’s part under `# name`. */
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

const agrees = async (name: string, host: HTMLElement): Promise<void> => {
  expect(accessibilityTree(host).trim(), `write this under # ${name}`).to.equal(await snapshot(name));
};

describe('what a screen reader is given', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is the banner as it stands in accessibility-tree.txt', async () => {
    const {ui, host} = openUi({raw, offered});
    ui.ask();
    await part('banner');
    await agrees('banner', host());
  });

  it('is the banner after an objection', async () => {
    const {ui, host} = openUi({raw, offered});
    ui.ask();
    await press('object');
    await until(() => focused()?.getAttribute('part') === 'off');
    await agrees('banner after an objection', host());
  });

  it('is the confirmation', async () => {
    const {ui, host} = openUi({raw, offered});
    ui.ask();
    await press('reject');
    await part('confirmation');
    await agrees('confirmation', host());
  });

  it('is the panel', async () => {
    const {ui, host} = openUi({raw, offered});
    ui.open();
    const dialog = await openDialog();
    await until(() => dialog.textContent.includes('You have not made a choice yet'));
    await agrees('panel', host());
  });
});
