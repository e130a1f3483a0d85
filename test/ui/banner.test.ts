import {expect} from '@open-wc/testing';
import {findPart, focused, part, press, purposes, until, waitForFadeIn} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

describe('the banner', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is before the body, a labelled region that search engines do not quote', async () => {
    openUi().ui.showBanner();
    const banner = await part('banner');
    expect(document.body.previousElementSibling?.localName).to.equal('privacy-desk');
    expect(banner.getAttribute('role')).to.equal('region');
    expect(banner.getAttribute('aria-label')).to.equal('Cookies on this site');
    expect(banner.hasAttribute('data-nosnippet')).to.be.true;
  });

  it('is not shown until it is asked for', async () => {
    const {bannerShownCount} = openUi();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('privacy-desk')).to.equal(null);
    expect(bannerShownCount()).to.equal(0);
  });

  it('reports once that it is on screen, however often it is asked for', async () => {
    const {ui, bannerShownCount} = openUi();
    ui.showBanner();
    ui.showBanner();
    await part('accept');
    ui.showBanner();
    expect(bannerShownCount()).to.equal(1);
    expect(document.querySelectorAll('[part=accept]').length).to.equal(1);
  });

  it('has its buttons and text where consent-automation tools look: in the page, in a host with a fixed position', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('banner');
    expect(getComputedStyle(host()).position).to.equal('fixed');
    const buttons = [...host().querySelectorAll('button')].map(({textContent}) => textContent.trim());
    expect(buttons).to.deep.equal(['Accept all', 'Reject all', 'Settings']);
    expect(host().textContent).to.contain('If you agree');
  });

  it('gives Accept and Reject the same element, size, weight, colours and row or column', async () => {
    openUi().ui.showBanner();
    const [accept, reject] = [await part('accept'), await part('reject')];
    const appearanceOf = (element: HTMLElement): readonly unknown[] => {
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
    expect(appearanceOf(reject)).to.deep.equal(appearanceOf(accept));
    const [acceptBox, rejectBox] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
    const isAligned =
      Math.round(acceptBox.top) === Math.round(rejectBox.top) ||
      Math.round(acceptBox.left) === Math.round(rejectBox.left);
    expect(isAligned).to.be.true;
  });

  it('does not move or replace its buttons after the first frame, so that no press is lost', async () => {
    openUi().ui.showBanner();
    const buttons = await Promise.all(['accept', 'reject', 'settings'].map(part));
    const positions = (): string =>
      buttons.map((button) => JSON.stringify(button.getBoundingClientRect())).join();
    const first = positions();
    const end = Date.now() + 400;
    while (Date.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(positions()).to.equal(first);
    }
    expect(['accept', 'reject', 'settings'].map(findPart)).to.deep.equal(buttons);
  });

  it('has buttons and links at least 44 CSS pixels high', async () => {
    const config = {links: {policy: '/privacy/', rights: '/rights/'}};
    const {ui, host} = openUi({config});
    ui.showBanner();
    await part('accept');
    for (const target of host().querySelectorAll('button, a'))
      expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(44);
  });

  it('does not take the focus and does not stop the page from scrolling', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    openUi().ui.showBanner();
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
    it(`submits ${name} and is replaced by the confirmation`, async () => {
      const {ui, submitted} = openUi();
      ui.showBanner();
      await press(name);
      expect(submitted).to.deep.equal([{granted: [...granted], method}]);
      await part('confirmation');
      expect(findPart('banner')).to.equal(undefined);
      expect(findPart('accept')).to.equal(undefined);
    });

  it('disappears when the visitor answers in another tab', async () => {
    const {ui, receiveChoice} = openUi();
    ui.showBanner();
    await part('banner');
    receiveChoice(choiceWith([], ['analytics', 'media']));
    await until(() => !findPart('banner'));
    expect(findPart('confirmation')).to.equal(undefined);
  });

  it('stays while a question is open', async () => {
    const {ui, receiveChoice} = openUi();
    ui.showBanner();
    await part('banner');
    receiveChoice(choiceWith(['analytics'], []));
    expect(findPart('banner')).to.not.equal(undefined);
  });

  it('asks only about the optional categories, and mentions Global Privacy Control when the browser sends it', async () => {
    const {ui, host} = openUi({gpc: true});
    ui.showBanner();
    await part('accept');
    expect(await purposes()).to.deep.equal([
      'Statistics: to see how people use the site, so that we can make it better.',
      'Films and other media: to play films, maps and posts from other sites.',
    ]);
    expect(host().textContent).to.contain('Global Privacy Control');
  });

  it('answers who asks, what for, with whom, how long, how to take it back, and where the list of cookies is', async () => {
    const {ui, host} = openUi({
      offered: ['necessary', 'analytics', 'media', 'marketing'].map((id) => ({
        id,
        basis: id === 'necessary' ? 'necessary' : 'consent',
      })),
      config: {
        organisation: {name: 'Example Trust'},
        links: {policy: '/privacy/', cookies: '/cookies/', rights: '/rights/'},
        cookie: {days: 90},
        categories: [
          {id: 'necessary'},
          {
            id: 'analytics',
            purpose: 'to see which pages are read',
            services: [
              {id: 'count', name: 'Count', provider: 'Count Ltd', role: 'processor'},
              {id: 'matomo', name: 'Matomo'},
            ],
          },
          {
            id: 'media',
            title: 'Films',
            purpose: 'to play films',
            services: [{id: 'films', name: 'Film player', provider: 'Openreel', role: 'controller'}],
          },
          {
            id: 'marketing',
            purpose: 'to show adverts',
            services: [{id: 'ad', name: 'Adline', role: 'controller'}],
          },
        ],
      },
    });
    ui.showBanner();
    await part('accept');
    const text = host().textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('If you agree, we, Example Trust, will use cookies:');
    expect(await purposes()).to.deep.equal([
      'Statistics: to see which pages are read (Count and Matomo).',
      'Films: to play films (Film player).',
      'Marketing: to show adverts (Adline).',
    ]);
    expect(text).to.contain(
      'Openreel (Film player) and Adline will also use what they learn for themselves.',
    );
    expect(text).to.contain('A yes lasts 90 days. You can take it back at any time under ‘Cookie settings’.');
    const links = [...host().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['/cookies/', '/privacy/', '/rights/']);
  });

  for (const [why, category, line] of [
    ['a description when it has no purpose', {description: 'Counts you.'}, 'Own idea: Counts you.'],
    [
      'a description in Urdu, without its full stop',
      {description: 'آپ کو گنتا ہے۔'},
      'Own idea: آپ کو گنتا ہے.',
    ],
    ['its services when it has neither', {services: [{id: 'a', name: 'A'}]}, 'Own idea: A.'],
    ['its title alone when nothing is known', {}, 'Own idea'],
  ] as const)
    it(`gives a category of the site’s own ${why}`, async () => {
      const {ui} = openUi({
        offered: [{id: 'own-idea', basis: 'consent'}],
        config: {categories: [{id: 'own-idea', ...category}]},
      });
      ui.showBanner();
      expect(await purposes()).to.deep.equal([line]);
    });

  for (const [why, services, isSaid] of [
    ['a service of a necessary category is declared', [{id: 'login'}], true],
    ['none is declared', [], false],
  ] as const)
    it(`${isSaid ? 'says' : 'does not say'} that what the site needs is always on when ${why}`, async () => {
      const categories = [{id: 'necessary', services}, {id: 'analytics'}, {id: 'media'}];
      const {ui, host} = openUi({config: {categories}});
      ui.showBanner();
      await part('accept');
      expect(host().textContent.includes('What this site needs is always on.')).to.equal(isSaid);
    });

  it('gives a built-in category the site’s own description, when it has no purpose of its own', async () => {
    const {ui} = openUi({config: {categories: [{id: 'analytics', description: 'Counts readers.'}]}});
    ui.showBanner();
    expect((await purposes())[0]).to.equal('Statistics: Counts readers.');
  });

  it('says that the site’s host asks when the configuration names no organisation, and does not put that into receipts', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('accept');
    expect(host().textContent).to.contain(`we, ${location.hostname}, will use cookies`);
    expect(ui.config.organisation.name).to.equal(undefined);
  });

  it('asks only about what has no answer, and answers only that', async () => {
    const {ui, submitted} = openUi({choice: choiceWith(['analytics'], [])});
    ui.showBanner();
    expect(await purposes()).to.deep.equal([
      'Films and other media: to play films, maps and posts from other sites.',
    ]);
    await press('accept');
    expect(submitted).to.deep.equal([{granted: ['media'], method: 'banner-accept'}]);
  });

  it('shows markup in texts as text', async () => {
    const markup = '<img src=x onerror="window.hacked = true"><b>bold</b>';
    const config = {
      organisation: {name: markup},
      categories: [{id: 'analytics', title: markup, description: markup}],
      texts: {en: {'banner.title': markup, 'banner.accept': markup}},
    };
    const {ui, host} = openUi({config});
    ui.showBanner();
    expect((await part('accept')).textContent.trim()).to.equal(markup);
    ui.open();
    await part('panel');
    const inPanel = host().shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot;
    expect(host().querySelector('img, b')).to.equal(null);
    expect(inPanel?.querySelector('img, b')).to.equal(null);
    expect(inPanel?.textContent).to.contain(markup);
    expect('hacked' in window).to.be.false;
  });

  it('wraps texts of 10,000 characters and scrolls them inside the window', async () => {
    const long = 'W'.repeat(10_000);
    const texts = {
      en: {'banner.title': long, 'banner.text': long, 'banner.accept': long, 'banner.settings': long},
    };
    const {ui} = openUi({config: {texts}});
    ui.showBanner();
    const banner = await part('banner');
    await waitForFadeIn(banner);
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
    it(`keeps both answers in view with ${why}, at any width`, async () => {
      const {ui, host} = openUi({config: {texts: {en: {'banner.title': name}}}});
      ui.showBanner();
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

  it('provides all its texts for the receipt', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('accept');
    const {layer, language, text, categories} = ui.notice('banner-accept');
    expect(language).to.equal('en');
    for (const child of host().children) expect(text).to.contain(child.textContent.trim());
    for (const line of await purposes()) expect(text).to.contain(line);
    expect(text).to.not.contain('Show us how people use the site'); // it was not on screen
    expect(layer).to.equal('banner');
    expect(categories).to.deep.include({
      id: 'analytics',
      title: 'Statistics',
      description: 'to see how people use the site, so that we can make it better.',
    });
  });
});
