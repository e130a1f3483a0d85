import {expect} from '@open-wc/testing';
import {part} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';
import {wear} from './wear.ts';

describe('what the visitor’s system asks for', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is heard when it is less motion: the card is there at once', async () => {
    const {ui, host} = openUi();
    ui.ask();
    const banner = await part('banner');
    expect(getComputedStyle(banner).animationDuration).to.equal('0.2s');
    expect(wear(host(), 'prefers-reduced-motion')).to.equal(1);
    expect(getComputedStyle(banner).animationDuration).to.equal('0s');
  });

  it('is heard when it is paper: nothing of ours is printed, and no room is left for it', async () => {
    const {ui, host} = openUi();
    ui.ask();
    await part('banner');
    const ofPage = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    expect(ofPage.filter(({cssText}) => cssText.includes('padding-bottom'))).to.have.length(1);
    for (const rule of ofPage) expect((rule as CSSMediaRule).conditionText).to.equal('screen');
    expect(wear(host(), 'print')).to.equal(1);
    expect(getComputedStyle(host()).display).to.equal('none');
  });
});
