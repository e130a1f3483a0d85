import {expect} from '@open-wc/testing';
import {forceDark} from './force-dark.ts';
import {focused, openDialog, part, press, until, waitForFadeIn} from './find-part.ts';
import {choiceWith, clearPage, openUi, defaultCategories} from './open-ui.ts';
import {receiptWith} from './receipt.fixture.ts';

const config = {
  links: {policy: '/privacy/', rights: '/rights/', complaint: '/complain/'},
  categories: [
    {id: 'necessary'},
    {
      id: 'analytics',
      services: [{id: 'matomo', policyUrl: '/m', stores: [{name: '_pk', kind: 'cookie', duration: 'P1Y'}]}],
    },
    {id: 'media'},
  ],
};

const statistics = {id: 'counting', basis: 'statistics'} as const;

describe('accessibility', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const theme of ['light', 'dark'])
    describe(`with ${theme} colours`, () => {
      const applyTheme = (host: HTMLElement): void => {
        if (theme === 'dark') forceDark(host);
      };

      for (const placement of ['bar', 'corner', 'flow'])
        for (const [what, offered] of [
          ['banner', defaultCategories],
          ['banner, with an exception', [...defaultCategories, statistics]],
          ['notice', [statistics, {id: 'looks', basis: 'appearance'}]],
        ] as const)
          it(`axe finds no problem in the ${what}, placement ${placement}`, async () => {
            const {ui, host} = openUi({
              config: {...config, banner: {placement}},
              offered,
              gpc: what === 'banner',
            });
            ui.showBanner();
            await waitForFadeIn(await part('banner'));
            applyTheme(host());
            await expect(host()).to.be.accessible();
          });

      it('axe finds no problem in the banner after a category was turned off', async () => {
        const {ui, host} = openUi({config, offered: [...defaultCategories, statistics]});
        ui.showBanner();
        await press('object');
        const off = await part('off');
        await until(() => focused() === off);
        await waitForFadeIn(await part('banner'));
        applyTheme(host());
        await expect(host()).to.be.accessible();
      });

      it('axe finds no problem in the confirmation', async () => {
        const {ui, host} = openUi({config});
        ui.showConfirmation({
          granted: ['media'],
          refused: ['analytics'],
          erased: [{name: 'x', kind: 'vendor', reason: 'other-site'}],
        });
        await waitForFadeIn(await part('confirmation'));
        applyTheme(host());
        await expect(host()).to.be.accessible();
      });

      it('axe finds no problem in the panel', async () => {
        const receipts = ['1', '2'].map((id) => receiptWith(`${id}b0b9f0e-6a2f`, {analytics: 'granted'}));
        const {ui, host} = openUi({config, receipts, choice: choiceWith(['analytics'], ['media'])});
        ui.open();
        const dialog = await openDialog();
        await part('download');
        for (const details of dialog.querySelectorAll('details')) details.open = true;
        applyTheme(host());
        await expect(host()).to.be.accessible();
      });
    });

  it('every checkbox of the panel has a label', async () => {
    openUi({config}).ui.open();
    for (const control of (await openDialog()).querySelectorAll<HTMLInputElement>('input'))
      expect(control.labels?.[0]?.textContent.trim()).to.not.equal('');
  });
});
