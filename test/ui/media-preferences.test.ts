import {expect} from '@open-wc/testing';
import {part} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';
import {forceMedia} from './force-media.ts';

describe('the visitor’s media preferences', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('include reduced motion: the card does not fade in', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    const banner = await part('banner');
    expect(getComputedStyle(banner).animationDuration).to.equal('0s');
    host().style.setProperty('--privacy-desk-motion', '0.2s');
    expect(getComputedStyle(banner).animationDuration).to.equal('0.2s');
    expect(forceMedia(host(), 'prefers-reduced-motion')).to.equal(1);
    expect(getComputedStyle(banner).animationDuration).to.equal('0s');
  });

  it('include print: the card is not printed, and the page has no room for it', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('banner');
    const pageRules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const roomRules = pageRules.filter(({cssText}) => cssText.includes('-bottom'));
    expect(roomRules).to.have.length(1);
    for (const rule of roomRules) expect((rule as CSSMediaRule).conditionText).to.equal('screen');
    expect(forceMedia(host(), 'print')).to.equal(1);
    expect(getComputedStyle(host()).display).to.equal('none');
  });
});
