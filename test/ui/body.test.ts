import {expect} from '@open-wc/testing';
import {keepFirstInBody} from '../../src/ui/keep-first-in-body.ts';
import {findPart, part, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const replaceBody = (): void => document.body.replaceWith(document.createElement('body'));

describe('the host', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('comes back, first, when a router replaces the body, and its buttons still work', async () => {
    const {ui, heard} = openUi();
    ui.ask();
    await part('accept');
    replaceBody();
    document.body.append(document.createElement('main'));
    await until(() => document.body.firstElementChild?.localName === 'privacy-desk');
    (await part('reject')).click();
    expect(heard.length).to.equal(1);
  });

  it('comes back when a router empties the body, and after the second time', async () => {
    openUi().ui.ask();
    await part('accept');
    for (const main of [1, 2].map(() => document.createElement('main'))) {
      document.body.replaceChildren(main);
      await until(() => findPart('accept')?.isConnected);
      expect(document.body.firstElementChild?.localName).to.equal('privacy-desk');
    }
  });

  it('removes copies that a router has made of it', async () => {
    const {ui, host} = openUi();
    ui.ask();
    await part('accept');
    const copy = host().cloneNode(true) as HTMLElement;
    document.body.append(copy);
    expect(copy.isConnected).to.be.false;
    expect(host().isConnected).to.be.true;
  });

  it('gives in to what removes it again and again, instead of freezing the page', async () => {
    const host = document.createElement('p');
    let removals = 0;
    const hunter = new MutationObserver(() => {
      if (!host.isConnected) return;
      removals += 1;
      host.remove();
    });
    hunter.observe(document.body, {childList: true});
    const stop = keepFirstInBody(host);
    await new Promise((resolve) => setTimeout(resolve, 100));
    hunter.disconnect();
    stop();
    expect(removals).to.be.within(2, 50);
  });

  it('takes itself out when it is stopped, and stays out', async () => {
    const host = document.createElement('p');
    keepFirstInBody(host)();
    document.body.append(document.createElement('i'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.isConnected).to.be.false;
  });
});
