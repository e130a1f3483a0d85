import {expect} from '@open-wc/testing';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceWith, clearPage, openUi, type TestSetup} from './open-ui.ts';
import {receiptWith} from './receipt.fixture.ts';
import type {UiParts} from '../../src/ui/parts.ts';

const checkboxesIn = (dialog: Element): readonly HTMLInputElement[] => [...dialog.querySelectorAll('input')];

const siteConfig = {
  links: {policy: '/privacy/', cookies: '/cookies/', rights: '/rights/', complaint: '/complain/'},
  organisation: {email: 'dpo@example.org'},
  categories: [
    {id: 'necessary'},
    {
      id: 'analytics',
      services: [
        {
          id: 'matomo',
          name: 'Matomo',
          provider: 'Example Analytics Ltd',
          purpose: 'Counts visits.',
          policyUrl: 'https://vendor.example/privacy',
          stores: [
            {name: '_pk_id.*', kind: 'cookie', duration: 'P13M', purpose: 'Tells visits apart.'},
            {name: '_pk_ses', kind: 'localStorage', duration: 'session'},
          ],
        },
      ],
    },
    {id: 'media'},
  ],
};

describe('the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is a modal dialog with a name, and moves the focus to its heading', async () => {
    openUi().ui.open();
    const dialog = await openDialog();
    expect(dialog.matches(':modal')).to.be.true;
    expect(dialog.querySelector(`#${dialog.getAttribute('aria-labelledby') ?? ''}`)?.textContent).to.equal(
      'Your privacy settings',
    );
    expect(focused()?.localName).to.equal('h2');
    const panel = (dialog.getRootNode() as ShadowRoot).host;
    expect(getComputedStyle(panel).outlineStyle, 'no ring around the element itself').to.equal('none');
  });

  it('is rendered when the pointer is over Settings, so that the press only has to open it', async () => {
    let created: Element | undefined;
    const panel: UiParts['panel'] = async () => {
      const loaded = await import('../../src/entry/desk-panel.ts');
      return {
        ...loaded,
        createPanel: (...args) => {
          const element = loaded.createPanel(...args);
          created = element;
          return element;
        },
      };
    };
    openUi({parts: {panel}}).ui.showBanner();
    (await part('settings')).dispatchEvent(new Event('pointerenter'));
    const dialog = (): HTMLDialogElement | null | undefined => created?.shadowRoot?.querySelector('dialog');
    await until(dialog);
    expect(dialog()?.open).to.be.false;
  });

  it('has a checkbox for each optional category, all unchecked, and none for necessary ones', async () => {
    openUi().ui.open();
    const all = checkboxesIn(await openDialog());
    expect(all.map(({name, type, checked}) => [name, type, checked])).to.deep.equal([
      ['analytics', 'checkbox', false],
      ['media', 'checkbox', false],
    ]);
    expect((await part('panel')).textContent).to.contain('Strictly necessary');
  });

  it('checks what is granted, and forgets changes that were not saved', async () => {
    const {ui} = openUi({choice: choiceWith(['media'], ['analytics'])});
    ui.open();
    const [analytics, media] = checkboxesIn(await openDialog());
    expect([analytics?.checked, media?.checked]).to.deep.equal([false, true]);
    analytics?.click();
    await press('close');
    ui.open();
    await openDialog();
    expect([analytics?.checked, media?.checked]).to.deep.equal([false, true]);
  });

  for (const [name, method, granted] of [
    ['save', 'panel-save', ['media']],
    ['accept-all', 'panel-accept', ['analytics', 'media']],
    ['reject-all', 'panel-reject', []],
  ] as const)
    it(`submits the right categories and closes with ${name}`, async () => {
      const {ui, submitted} = openUi();
      ui.open();
      const dialog = await openDialog();
      checkboxesIn(dialog)[1]?.click();
      expect(submitted).to.deep.equal([]);
      await press(name);
      expect(submitted).to.deep.equal([{granted: [...granted], method}]);
      expect(dialog.open).to.be.false;
    });

  const ways: Readonly<Record<string, (dialog: HTMLDialogElement) => void>> = {
    'its button': () => findPart('close')?.click(),
    // What Escape does, see https://html.spec.whatwg.org/#close-watcher. A script cannot press the key.
    Escape: (dialog) => {
      if (dialog.dispatchEvent(new Event('cancel', {cancelable: true}))) dialog.close();
    },
    'the backdrop': (dialog) => dialog.click(),
  };
  for (const [way, close] of Object.entries(ways))
    it(`closes by ${way}, saves nothing, and returns the focus`, async () => {
      const opener = document.body.appendChild(document.createElement('button'));
      opener.focus();
      const {ui, submitted} = openUi();
      ui.open();
      const dialog = await openDialog();
      checkboxesIn(dialog)[0]?.click();
      close(dialog);
      expect(dialog.open).to.be.false;
      expect(submitted).to.deep.equal([]);
      await until(() => focused() === opener);
      opener.remove();
    });

  it('returns the focus to Settings in the banner', async () => {
    const {ui} = openUi();
    ui.showBanner();
    (await part('settings')).focus();
    await press('settings');
    await openDialog();
    await press('close');
    await until(() => focused() === findPart('settings'));
  });

  it('is not a form, so that Enter on a checkbox does not save', async () => {
    openUi().ui.open();
    expect((await openDialog()).querySelector('form')).to.equal(null);
  });

  it('says what a category uses: provider, purpose, policy, stored items and durations', async () => {
    openUi({config: siteConfig}).ui.open();
    const details = (await openDialog()).querySelector('details');
    const text = details?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const expected of [
      'Matomo',
      'Counts visits.',
      'Run by Example Analytics Ltd',
      '_pk_id.*',
      'kept for 13 months',
      'Tells visits apart.',
      'Browser storage, kept until you close the browser',
    ])
      expect(text).to.contain(expected);
    expect(details?.querySelector('a')?.href).to.equal('https://vendor.example/privacy');
  });

  it('links to the policy, cookies, rights, complaint and contact', async () => {
    openUi({config: siteConfig}).ui.open();
    const links = [...(await openDialog()).querySelectorAll('nav a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).to.deep.equal([
      '/privacy/',
      '/cookies/',
      '/rights/',
      '/complain/',
      'mailto:dpo@example.org',
    ]);
  });

  it('gives Accept all and Reject all the same appearance', async () => {
    openUi().ui.open();
    await openDialog();
    const appearanceOf = (element: HTMLElement): readonly unknown[] => {
      const {color, backgroundColor, borderColor, fontWeight, fontSize} = getComputedStyle(element);
      const {width, height} = element.getBoundingClientRect();
      return [
        color,
        backgroundColor,
        borderColor,
        fontWeight,
        fontSize,
        Math.round(width),
        Math.round(height),
      ];
    };
    expect(appearanceOf(await part('reject-all'))).to.deep.equal(appearanceOf(await part('accept-all')));
  });

  it('does not move when the receipts arrive', async () => {
    const receipts = [receiptWith('5b0b9f0e-6a2f', {analytics: 'granted'})];
    const positions = async (setup: TestSetup, last: string): Promise<readonly unknown[]> => {
      const {ui, host} = openUi(setup);
      ui.open();
      await openDialog();
      host().style.setProperty('--privacy-desk-size', '8px'); // everything fits
      const parts = await Promise.all([last, 'close', 'save', 'accept-all', 'reject-all'].map(part));
      return parts.slice(1).map((element) => JSON.stringify(element.getBoundingClientRect()));
    };
    const before = await positions({}, 'panel');
    clearPage();
    expect(await positions({receipts}, 'download')).to.deep.equal(before);
  });

  it('does not cover what has the focus with its header and footer', async () => {
    openUi({config: siteConfig}).ui.open();
    const dialog = await openDialog();
    for (const details of dialog.querySelectorAll('details')) details.open = true;
    const [header, footer] = [dialog.querySelector('.head'), dialog.querySelector('.foot')];
    if (!header || !footer) throw new Error('There is no header or footer.');
    const controls = [...dialog.querySelectorAll<HTMLElement>('.body :is(a, input, summary, button)')];
    expect(dialog.scrollHeight).to.be.greaterThan(dialog.clientHeight + 200);
    for (const control of [...controls, ...controls.reverse()]) {
      control.focus();
      const {top, bottom} = control.getBoundingClientRect();
      expect(top, control.textContent).to.be.at.least(header.getBoundingClientRect().bottom);
      expect(bottom, control.textContent).to.be.at.most(footer.getBoundingClientRect().top);
    }
  });

  it('can be styled through its parts', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('privacy-desk::part(save) {letter-spacing: 7px}');
    document.adoptedStyleSheets.push(sheet);
    openUi().ui.open();
    await openDialog();
    expect(getComputedStyle(await part('save')).letterSpacing).to.equal('7px');
    document.adoptedStyleSheets.pop();
  });

  it('exists once, however often it is opened', async () => {
    const {ui, host} = openUi();
    ui.open();
    ui.open();
    await openDialog();
    ui.open();
    expect(host().shadowRoot?.querySelectorAll('privacy-desk-panel').length).to.equal(1);
  });

  it('shows the categories that the page’s markup names when there is no configuration', async () => {
    openUi({offered: [{id: 'social-media', basis: 'consent'}]}).ui.open();
    expect((await openDialog()).querySelector('.category label')?.textContent.trim()).to.equal(
      'Social media',
    );
  });
});

describe('a panel that does not load', () => {
  afterEach(clearPage);
  const parts = {panel: () => Promise.reject(new Error('gone'))};

  it('is reported in the banner, which keeps working', async () => {
    const {ui, submitted, problems} = openUi({parts});
    ui.showBanner();
    await press('settings');
    await until(() => findPart('banner')?.textContent.includes('The settings did not load'));
    expect(problems[0]).to.include({code: 'ui-unreachable', path: 'desk-panel.js'});
    await press('reject');
    expect(submitted).to.deep.equal([{granted: [], method: 'banner-reject'}]);
  });

  it('does not move the banner’s buttons with its error', async () => {
    // Long enough to make the card higher than its buttons.
    const config = {texts: {en: {'trouble.text': 'Check your connection, then try again. '.repeat(12)}}};
    const {ui, host} = openUi({parts, config});
    ui.showBanner();
    await part('banner');
    host().style.setProperty('--privacy-desk-size', '9px'); // room for the buttons beside the text
    const positions = async (): Promise<readonly string[]> =>
      Promise.all(
        ['accept', 'reject', 'settings'].map(async (name) =>
          JSON.stringify((await part(name)).getBoundingClientRect()),
        ),
      );
    const before = await positions();
    const {height} = (await part('banner')).getBoundingClientRect();
    await press('settings');
    await until(() => findPart('banner')?.textContent.includes('The settings did not load'));
    expect((await part('banner')).getBoundingClientRect().height).to.be.greaterThan(height);
    expect(await positions()).to.deep.equal(before);
  });

  it('is reported in a message when there is no banner', async () => {
    openUi({parts, choice: choiceWith([], ['analytics', 'media'])}).ui.open();
    const message = await part('confirmation');
    expect(message.textContent).to.contain('Check your connection');
    expect(focused()).to.equal(message);
  });
});
