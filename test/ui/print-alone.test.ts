import {expect} from '@open-wc/testing';
import {findPart, part, press} from './find-part.ts';
import {setMedia} from './force-media.ts';
import {findSection, issueTwoReceipts, openReceipts} from './open-receipts.ts';
import {clearPage} from './open-ui.ts';

describe('printing a receipt', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('prints nothing else, and leaves the page as it was', async () => {
    const page = document.body.appendChild(document.createElement('p'));
    page.textContent = 'The page';
    const {ui, host} = await openReceipts(await issueTwoReceipts());
    ui.showBanner();
    const dialog = await part('panel');
    const panelRoot = dialog.getRootNode() as ShadowRoot;
    const roots = [document, host().shadowRoot, panelRoot].filter((root) => root !== null);
    const sheetCounts = roots.map((root) => root.adoptedStyleSheets.length);
    const isVisible: Record<string, boolean | undefined> = {};
    const {print} = window;
    window.print = () => {
      // A script cannot see the page as printed, so this makes the rules for print apply on screen.
      setMedia(roots, (condition) => condition === 'print', 'all');
      const check = (name: string, element: Element | null | undefined): void => {
        isVisible[name] = element?.checkVisibility({visibilityProperty: true});
      };
      check('page', page);
      check('banner', findPart('banner'));
      check('answers', findPart('save'));
      check('print button', findPart('print'));
      check('choices', findSection('choices'));
      check('receipt', findSection('receipt')?.querySelector('.receipt dd'));
      check('title', findSection('receipt')?.querySelector('h3'));
      check('earlier receipts', findSection('receipt')?.querySelector('summary'));
      isVisible['backdrop'] = getComputedStyle(dialog, '::backdrop').display !== 'none';
    };
    await press('print');
    window.print = print;
    expect(isVisible).to.deep.equal({
      page: false,
      banner: false,
      answers: false,
      'print button': false,
      choices: false,
      receipt: true,
      title: true,
      'earlier receipts': false,
      backdrop: false,
    });
    window.dispatchEvent(new Event('afterprint'));
    expect(roots.map((root) => root.adoptedStyleSheets.length)).to.deep.equal(sheetCounts);
    expect(panelRoot.querySelector('[data-printed]')).to.equal(null);
    page.remove();
  });
});
