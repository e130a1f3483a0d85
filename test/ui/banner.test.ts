import {expect} from '@open-wc/testing';
import {findPart, focused, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

describe('the banner', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('stands first in the body, as a labelled region that search engines do not quote', async () => {
    openUi().ui.ask();
    const banner = await part('banner');
    expect(document.body.firstElementChild?.localName).to.equal('privacy-desk');
    expect(banner.getAttribute('role')).to.equal('region');
    expect(banner.getAttribute('aria-label')).to.equal('Cookies on this site');
    expect(banner.hasAttribute('data-nosnippet')).to.be.true;
  });

  it('shows nothing until it is asked to', async () => {
    const {shown} = openUi();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('privacy-desk')).to.equal(null);
    expect(shown()).to.equal(0);
  });

  it('says once that it is on screen, however often it is asked for', async () => {
    const {ui, shown} = openUi();
    ui.ask();
    ui.ask();
    await part('accept');
    ui.ask();
    expect(shown()).to.equal(1);
    expect(document.querySelectorAll('[part=accept]').length).to.equal(1);
  });

  it('keeps its buttons and text where consent-automation tools look: in the page, under a fixed host', async () => {
    const {ui, host} = openUi();
    ui.ask();
    await part('banner');
    expect(getComputedStyle(host()).position).to.equal('fixed');
    const buttons = [...host().querySelectorAll('button')].map(({textContent}) => textContent.trim());
    expect(buttons).to.deep.equal(['Accept all', 'Reject all', 'Settings']);
    expect(host().textContent).to.contain('only if you agree');
  });

  it('gives accept and reject the same element, size, weight, colours and row or column', async () => {
    openUi().ui.ask();
    const [accept, reject] = [await part('accept'), await part('reject')];
    const look = (element: HTMLElement): readonly unknown[] => {
      const style = getComputedStyle(element);
      const {width, height} = element.getBoundingClientRect();
      const {
        color,
        backgroundColor,
        borderColor,
        borderWidth,
        fontWeight,
        fontSize,
        textDecoration,
        opacity,
      } = style;
      const ofText = [color, fontWeight, fontSize, textDecoration];
      return [
        element.localName,
        element.getAttribute('type'),
        Math.round(width),
        Math.round(height),
        backgroundColor,
        borderColor,
        borderWidth,
        opacity,
        ...ofText,
      ];
    };
    expect(look(reject)).to.deep.equal(look(accept));
    const [a, r] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
    expect(Math.round(a.top) === Math.round(r.top) || Math.round(a.left) === Math.round(r.left)).to.be.true;
  });

  it('stands still from the first frame, with the same buttons: a press aimed at it arrives', async () => {
    openUi().ui.ask();
    const buttons = await Promise.all(['accept', 'reject', 'settings'].map(part));
    const places = (): string =>
      buttons.map((button) => JSON.stringify(button.getBoundingClientRect())).join();
    const first = places();
    const end = Date.now() + 400;
    while (Date.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(places()).to.equal(first);
    }
    expect(['accept', 'reject', 'settings'].map(findPart)).to.deep.equal(buttons);
  });

  it('has targets of at least 44 CSS pixels', async () => {
    const raw = {links: {policy: '/privacy/', rights: '/rights/'}};
    const {ui, host} = openUi({raw});
    ui.ask();
    await part('accept');
    for (const target of host().querySelectorAll('button, a'))
      expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
  });

  it('does not take the focus and does not lock the page', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    openUi().ui.ask();
    await part('accept');
    expect(focused()).to.equal(field);
    for (const element of [document.documentElement, document.body])
      expect(getComputedStyle(element).overflowY).to.equal('visible');
    field.remove();
  });

  for (const [name, method, granted] of [
    ['accept', 'banner-accept', ['analytics', 'media']],
    ['reject', 'banner-reject', []],
  ] as const)
    it(`hands ${name} to the desk and gives way to the confirmation`, async () => {
      const {ui, heard} = openUi();
      ui.ask();
      await press(name);
      expect(heard).to.deep.equal([{granted: [...granted], method}]);
      await part('confirmation');
      expect(findPart('banner')).to.equal(undefined);
      expect(findPart('accept')).to.equal(undefined);
    });

  it('goes away when another tab has answered', async () => {
    const {ui, choose} = openUi();
    ui.ask();
    await part('banner');
    choose(choiceOf([], ['analytics', 'media']));
    await until(() => !findPart('banner'));
    expect(findPart('confirmation')).to.equal(undefined);
  });

  it('stays while a question is open', async () => {
    const {ui, choose} = openUi();
    ui.ask();
    await part('banner');
    choose(choiceOf(['analytics'], []));
    expect(findPart('banner')).to.not.equal(undefined);
  });

  it('asks about the optional categories only, and says when Global Privacy Control was heard', async () => {
    const {ui, host} = openUi({gpc: true});
    ui.ask();
    await part('accept');
    expect(host().textContent).to.contain('We are asking about: Statistics and Films and other media.');
    expect(host().textContent).to.contain('Global Privacy Control');
  });

  it('names the organisation when it knows it', async () => {
    const {ui, host} = openUi({raw: {organisation: {name: 'Example Trust'}}});
    ui.ask();
    await part('accept');
    expect(host().textContent).to.contain('Example Trust needs some cookies');
  });

  it('shows markup in texts as text', async () => {
    const markup = '<img src=x onerror="window.hacked = true"><b>bold</b>';
    const raw = {
      organisation: {name: markup},
      categories: [{id: 'analytics', title: markup, description: markup}],
      texts: {en: {'banner.title': markup, 'banner.accept': markup}},
    };
    const {ui, host} = openUi({raw});
    ui.ask();
    expect((await part('accept')).textContent.trim()).to.equal(markup);
    ui.open();
    await part('panel');
    const inPanel = host().shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot;
    expect(host().querySelector('img, b')).to.equal(null);
    expect(inPanel?.querySelector('img, b')).to.equal(null);
    expect(inPanel?.textContent).to.contain(markup);
    expect('hacked' in window).to.be.false;
  });

  it('wraps and scrolls labels of 10,000 characters inside the screen', async () => {
    const long = 'W'.repeat(10_000);
    const texts = {
      en: {'banner.title': long, 'banner.text': long, 'banner.accept': long, 'banner.settings': long},
    };
    const {ui} = openUi({raw: {texts}});
    ui.ask();
    const banner = await part('banner');
    await Promise.all(banner.getAnimations().map(({finished}) => finished));
    const {top, right, left, bottom} = banner.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight + 1);
    expect(banner.scrollWidth).to.be.at.most(banner.clientWidth);
    (await part('reject')).focus();
    expect(focused()).to.equal(findPart('reject'));
  });

  for (const [why, size, name] of [
    ['a title of 10,000 characters', 'medium', 'W'.repeat(10_000)],
    ['text of twice the size', '32px', 'Cookies'],
  ] as const)
    it(`keeps both answers in sight with ${why}, on a screen of any width`, async () => {
      const {ui, host} = openUi({raw: {texts: {en: {'banner.title': name}}}});
      ui.ask();
      await part('banner');
      host().style.setProperty('--privacy-desk-size', size);
      for (const width of ['320px', '100vw']) {
        host().style.setProperty('--privacy-desk-width', width);
        const card = (await part('banner')).getBoundingClientRect();
        for (const answer of ['accept', 'reject']) {
          const {top, bottom} = (await part(answer)).getBoundingClientRect();
          expect(top >= card.top && bottom <= Math.min(card.bottom, innerHeight), `${answer}, ${width}`).to.be
            .true;
        }
      }
    });

  it('quotes its own words for the receipt', async () => {
    const {ui, host} = openUi();
    ui.ask();
    await part('accept');
    const {language, text} = ui.notice();
    expect(language).to.equal('en');
    for (const child of host().children) expect(text).to.contain(child.textContent.trim());
    expect(text).to.contain('Statistics: Show us how people use the site');
  });
});
