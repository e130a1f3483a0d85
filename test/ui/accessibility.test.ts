import {expect} from '@open-wc/testing';
import {darken} from './darken.ts';
import {focused, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi, usual} from './open-ui.ts';
import {receiptOf} from './receipt.fixture.ts';

const raw = {
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
    describe(theme, () => {
      const dress = (host: HTMLElement): void => {
        if (theme === 'dark') darken(host);
      };

      for (const placement of ['bar', 'corner', 'flow'])
        for (const [what, offered] of [
          ['banner', usual],
          ['banner, with an exception', [...usual, statistics]],
          ['notice', [statistics, {id: 'looks', basis: 'appearance'}]],
        ] as const)
          it(`finds no fault with the ${what}, in the ${placement}`, async () => {
            const {ui, host} = openUi({raw: {...raw, banner: {placement}}, offered, gpc: what === 'banner'});
            ui.ask();
            const banner = await part('banner');
            await Promise.all(banner.getAnimations().map(({finished}) => finished));
            dress(host());
            await expect(host()).to.be.accessible();
          });

      it('finds no fault with the banner after an objection', async () => {
        const {ui, host} = openUi({raw, offered: [...usual, statistics]});
        ui.ask();
        await press('object');
        const off = await part('off');
        await until(() => focused() === off);
        const banner = await part('banner');
        await Promise.all(banner.getAnimations().map(({finished}) => finished));
        dress(host());
        await expect(host()).to.be.accessible();
      });

      it('finds no fault with the confirmation', async () => {
        const {ui, host} = openUi({raw});
        ui.confirm({
          granted: ['media'],
          refused: ['analytics'],
          swept: [{name: 'x', kind: 'vendor', reason: 'other-site'}],
        });
        const told = await part('confirmation');
        await Promise.all(told.getAnimations().map(({finished}) => finished));
        dress(host());
        await expect(host()).to.be.accessible();
      });

      it('finds no fault with the panel', async () => {
        const receipts = ['1', '2'].map((id) => receiptOf(`${id}b0b9f0e-6a2f`, {analytics: 'granted'}));
        const {ui, host} = openUi({raw, receipts, choice: choiceOf(['analytics'], ['media'])});
        ui.open();
        const dialog = await openDialog();
        await part('download');
        for (const details of dialog.querySelectorAll('details')) details.open = true;
        dress(host());
        await expect(host()).to.be.accessible();
      });
    });

  it('gives every control a name', async () => {
    openUi({raw}).ui.open();
    for (const control of (await openDialog()).querySelectorAll<HTMLInputElement>('input'))
      expect(control.labels?.[0]?.textContent.trim()).to.not.equal('');
  });
});
