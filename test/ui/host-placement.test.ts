import {expect} from '@open-wc/testing';
import {keepFirstInBody, moveToTopLayer} from '../../src/ui/host-placement.ts';
import {findPart, part, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const replaceBody = (): void => document.body.replaceWith(document.createElement('body'));

describe('<privacy-desk> in the body', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('returns as the first child when a router replaces the body, and its buttons still work', async () => {
    const {ui, submitted} = openUi();
    ui.showBanner();
    await part('accept');
    replaceBody();
    document.body.append(document.createElement('main'));
    await until(() => document.body.firstElementChild?.localName === 'privacy-desk');
    (await part('reject')).click();
    expect(submitted.length).to.equal(1);
  });

  it('returns when a router empties the body, and when it does so again', async () => {
    openUi().ui.showBanner();
    await part('accept');
    for (const main of [1, 2].map(() => document.createElement('main'))) {
      document.body.replaceChildren(main);
      await until(() => findPart('accept')?.isConnected);
      expect(document.body.firstElementChild?.localName).to.equal('privacy-desk');
    }
  });

  it('is removed when it is a copy that a router has made', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('accept');
    const copy = host().cloneNode(true) as HTMLElement;
    document.body.append(copy);
    expect(copy.isConnected).to.be.false;
    expect(host().isConnected).to.be.true;
  });

  it('stays out when other code removes it again and again, so that the page does not freeze', async () => {
    const host = document.createElement('p');
    let removals = 0;
    const remover = new MutationObserver(() => {
      if (!host.isConnected) return;
      removals += 1;
      host.remove();
    });
    remover.observe(document.body, {childList: true});
    const stop = keepFirstInBody(host);
    await new Promise((resolve) => setTimeout(resolve, 100));
    remover.disconnect();
    stop();
    expect(removals).to.be.within(2, 50);
  });

  it('is removed by the returned function, and stays out', async () => {
    const host = document.createElement('p');
    keepFirstInBody(host)();
    document.body.append(document.createElement('i'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.isConnected).to.be.false;
  });
});

describe('the top layer', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'position: fixed; z-index: 2147483647';
  });
  afterEach(() => host.remove());

  it('contains the host until the returned function is called', () => {
    const stop = moveToTopLayer(host);
    expect(host.matches(':popover-open')).to.be.true;
    stop();
    expect(host.popover).to.be.null;
  });

  it('does not contain the host while a modal dialog is open, above which it could not be pressed', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    moveToTopLayer(host);
    dialog.remove();
    expect(host.popover).to.be.null;
  });
});
