import {expect} from '@open-wc/testing';
import {focused, part, press, until} from './find-part.ts';
import {clearPage, openUi, usual} from './open-ui.ts';

const LIVE = '[role=status], [role=alert], [role=log], [aria-live]';

/** Regions whose changes are read out. */
const liveIn = (host: HTMLElement): readonly Element[] => [
  ...host.querySelectorAll(LIVE),
  ...(host.shadowRoot?.querySelectorAll(LIVE) ?? []),
];

describe('what is read out by itself', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is said once: a panel that cannot be had, however often it is asked for', async () => {
    const {ui, host} = openUi({parts: {panel: () => Promise.reject(new Error('gone'))}});
    ui.ask();
    await part('banner');
    const [region, ...others] = liveIn(host());
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

  it('is the confirmation alone, by the focus it takes', async () => {
    const {ui, host} = openUi();
    ui.ask();
    await press('accept');
    const told = await part('confirmation');
    expect(liveIn(host())).to.deep.equal([told]);
    expect(focused()).to.equal(told);
  });

  it('is nothing but the line that has the focus, after an objection', async () => {
    const {ui, host} = openUi({offered: [...usual, {id: 'counting', basis: 'statistics'}]});
    ui.ask();
    await press('object');
    await until(() => focused()?.getAttribute('part') === 'off');
    expect(liveIn(host()).map(({textContent}) => textContent.trim())).to.deep.equal(['']);
  });
});
