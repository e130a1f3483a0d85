import {expect} from '@open-wc/testing';
import {riseAbove} from '../../src/ui/rise-above.ts';

describe('what lies over the page', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'position: fixed; z-index: 2147483647';
  });
  afterEach(() => host.remove());

  it('is in the top layer until it is done', () => {
    const stop = riseAbove(host);
    expect(host.matches(':popover-open')).to.be.true;
    stop();
    expect(host.popover).to.be.null;
  });

  it('does not rise over a modal dialog that is open, above which nobody could press it', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    riseAbove(host);
    dialog.remove();
    expect(host.popover).to.be.null;
  });
});
