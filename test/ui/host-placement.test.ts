import {expect} from '@open-wc/testing';
import {keepInPage, moveToTopLayer} from '../../src/ui/host-placement.ts';
import {findPart, part, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const replaceBody = (): void => document.body.replaceWith(document.createElement('body'));

/** Adds markup at the start of the body. */
const prepend = (markup: string): HTMLElement => {
  const box = document.createElement('div');
  document.body.prepend(box);
  box.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  return box;
};

describe('<privacy-desk> in the page', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('comes before the body in reading order, and outside it', async () => {
    const box = prepend('<a href="/elsewhere">Home</a><a href="#main">Contents</a>');
    const {ui, host} = openUi();
    ui.showBanner();
    await part('accept');
    expect(host().nextElementSibling).to.equal(document.body);
    box.remove();
  });

  for (const [what, markup] of [
    ['a link to its main part', '<a href="#main">Skip to content</a>'],
    ['such a link with the address of the page', `<p><a href="${location.href}#main">Skip</a></p>`],
  ] as const)
    it(`comes after the body of a page that begins with ${what}, which Tab leads from to the banner`, async () => {
      const box = prepend(markup);
      const {ui, host} = openUi();
      ui.showBanner();
      await part('accept');
      expect(host().previousElementSibling).to.equal(document.body);
      box.remove();
    });

  it('comes first in the body when it is in its flow, but after a link to the main part', async () => {
    const setup = {config: {banner: {placement: 'flow'}}};
    openUi(setup).ui.showBanner();
    await part('accept');
    expect(document.body.firstElementChild?.localName).to.equal('privacy-desk');
    clearPage();
    const box = prepend('<a href="#main">Skip to content</a>');
    openUi(setup).ui.showBanner();
    await part('accept');
    expect(box.nextElementSibling?.localName).to.equal('privacy-desk');
    box.remove();
  });

  it('stays when a router replaces the body, and its buttons still work', async () => {
    const {ui, submitted} = openUi();
    ui.showBanner();
    await part('accept');
    replaceBody();
    document.body.append(document.createElement('main'));
    await until(() => findPart('accept')?.isConnected);
    (await part('reject')).click();
    expect(submitted.length).to.equal(1);
  });

  for (const placement of ['bar', 'flow'])
    it(`returns when a router replaces all of the page, and when it does so again: ${placement}`, async () => {
      const {documentElement} = document;
      openUi({config: {banner: {placement}}}).ui.showBanner();
      const banner = await part('banner');
      for (const text of ['One', 'Two']) {
        const html = document.createElement('html');
        html.append(document.createElement('head'));
        document.documentElement.replaceWith(html);
        await until(() => html.isConnected);
        html.append(document.createElement('body'));
        document.body.append(text);
        await until(() => banner.isConnected);
      }
      document.documentElement.replaceWith(documentElement);
      await until(() => findPart('accept')?.isConnected);
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
    remover.observe(document.documentElement, {childList: true});
    const stop = keepInPage(host);
    await new Promise((resolve) => setTimeout(resolve, 100));
    remover.disconnect();
    stop();
    expect(removals).to.be.within(2, 50);
  });

  it('is removed by the returned function, and stays out', async () => {
    const host = document.createElement('p');
    keepInPage(host)();
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
