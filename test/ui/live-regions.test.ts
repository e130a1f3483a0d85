import {expect} from '@open-wc/testing';
import {focused, part, press, until} from './find-part.ts';
import {clearPage, openUi, defaultCategories} from './open-ui.ts';

const LIVE_REGIONS = '[role=status], [role=alert], [role=log], [aria-live]';

/** Regions whose changes screen readers read out. */
const liveRegions = (host: HTMLElement): readonly Element[] => [
  ...host.querySelectorAll(LIVE_REGIONS),
  ...(host.shadowRoot?.querySelectorAll(LIVE_REGIONS) ?? []),
];

describe('what screen readers read out without being asked', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is a panel that does not load, once, however often the visitor tries to open it', async () => {
    const {ui, host} = openUi({parts: {panel: () => Promise.reject(new Error('gone'))}});
    ui.showBanner();
    await part('banner');
    const [region, ...others] = liveRegions(host());
    expect(others).to.deep.equal([]);
    expect(region?.textContent.trim()).to.equal('');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    if (region) observer.observe(region, {childList: true, characterData: true, subtree: true});
    await press('settings');
    await until(() => region?.textContent.trim());
    await press('settings');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    const added = changes
      .flatMap(({addedNodes}) => [...addedNodes])
      .filter(({textContent}) => textContent?.trim());
    expect(added).to.have.length(1);
  });

  it('is the confirmation alone, because it has the focus', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await press('accept');
    const confirmation = await part('confirmation');
    expect(liveRegions(host()).map(({part: {value}}) => value)).to.deep.equal(['confirmation']);
    expect(focused() === confirmation).to.equal(true);
  });

  it('is only the line that has the focus, after a category was turned off', async () => {
    const {ui, host} = openUi({offered: [...defaultCategories, {id: 'counting', basis: 'statistics'}]});
    ui.showBanner();
    await press('object');
    await until(() => focused()?.getAttribute('part') === 'off');
    expect(liveRegions(host()).map(({textContent}) => textContent.trim())).to.deep.equal(['']);
  });
});
