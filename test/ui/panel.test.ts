import {expect} from '@open-wc/testing';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';
import {receiptOf} from './receipt.fixture.ts';
import type {UiParts} from '../../src/ui/ui-parts.ts';

const boxes = (dialog: Element): readonly HTMLInputElement[] => [...dialog.querySelectorAll('input')];

const site = {
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

  it('is a modal dialog with a name, and takes the focus to its heading', async () => {
    openUi().ui.open();
    const dialog = await openDialog();
    expect(dialog.matches(':modal')).to.be.true;
    expect(dialog.querySelector(`#${dialog.getAttribute('aria-labelledby') ?? ''}`)?.textContent).to.equal(
      'Your privacy settings',
    );
    expect(focused()?.localName).to.equal('h2');
    const panel = (dialog.getRootNode() as ShadowRoot).host;
    expect(getComputedStyle(panel).outlineStyle, 'no ring around nothing').to.equal('none');
  });

  it('is rendered while the visitor reaches for it, so that the press only has to open it', async () => {
    let made: Element | undefined;
    const panel: UiParts['panel'] = async () => {
      const loaded = await import('../../src/entry/panel.ts');
      return {
        ...loaded,
        createPanel: (...args) => {
          const created = loaded.createPanel(...args);
          made = created;
          return created;
        },
      };
    };
    openUi({parts: {panel}}).ui.ask();
    (await part('settings')).dispatchEvent(new Event('pointerenter'));
    const dialog = (): HTMLDialogElement | null | undefined => made?.shadowRoot?.querySelector('dialog');
    await until(dialog);
    expect(dialog()?.open).to.be.false;
  });

  it('has a checkbox for each optional category, none ticked, and none for necessary ones', async () => {
    openUi().ui.open();
    const all = boxes(await openDialog());
    expect(all.map(({name, type, checked}) => [name, type, checked])).to.deep.equal([
      ['analytics', 'checkbox', false],
      ['media', 'checkbox', false],
    ]);
    expect((await part('panel')).textContent).to.contain('Strictly necessary');
  });

  it('ticks what is granted, and forgets ticks that were not saved', async () => {
    const {ui} = openUi({choice: choiceOf(['media'], ['analytics'])});
    ui.open();
    const [analytics, media] = boxes(await openDialog());
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
    it(`${name} hands the right categories to the desk and closes`, async () => {
      const {ui, heard} = openUi();
      ui.open();
      const dialog = await openDialog();
      boxes(dialog)[1]?.click();
      expect(heard).to.deep.equal([]);
      await press(name);
      expect(heard).to.deep.equal([{granted: [...granted], method}]);
      expect(dialog.open).to.be.false;
    });

  const ways: Readonly<Record<string, (dialog: HTMLDialogElement) => void>> = {
    'its button': () => findPart('close')?.click(),
    // What Escape does, see https://html.spec.whatwg.org/#close-watcher: no script can press it.
    Escape: (dialog) => {
      if (dialog.dispatchEvent(new Event('cancel', {cancelable: true}))) dialog.close();
    },
    'the backdrop': (dialog) => dialog.click(),
  };
  for (const [way, close] of Object.entries(ways))
    it(`closes by ${way}, saves nothing, and gives the focus back`, async () => {
      const opener = document.body.appendChild(document.createElement('button'));
      opener.focus();
      const {ui, heard} = openUi();
      ui.open();
      const dialog = await openDialog();
      boxes(dialog)[0]?.click();
      close(dialog);
      expect(dialog.open).to.be.false;
      expect(heard).to.deep.equal([]);
      await until(() => focused() === opener);
      opener.remove();
    });

  it('gives the focus back to Settings in the banner', async () => {
    const {ui} = openUi();
    ui.ask();
    (await part('settings')).focus();
    await press('settings');
    await openDialog();
    await press('close');
    await until(() => focused() === findPart('settings'));
  });

  it('does not save by Enter on a checkbox: it is not a form', async () => {
    openUi().ui.open();
    expect((await openDialog()).querySelector('form')).to.equal(null);
  });

  it('tells what a category uses: provider, purpose, policy, stores and durations in words', async () => {
    openUi({raw: site}).ui.open();
    const details = (await openDialog()).querySelector('details');
    const text = details?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const words of [
      'Matomo',
      'Counts visits.',
      'Run by Example Analytics Ltd',
      '_pk_id.*',
      'kept for 13 months',
      'Tells visits apart.',
      'Browser storage, kept until you close the browser',
    ])
      expect(text).to.contain(words);
    expect(details?.querySelector('a')?.href).to.equal('https://vendor.example/privacy');
  });

  it('leads to policy, cookies, rights, complaint and contact', async () => {
    openUi({raw: site}).ui.open();
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

  it('keeps accept and reject alike', async () => {
    openUi().ui.open();
    await openDialog();
    const look = (element: HTMLElement): readonly unknown[] => {
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
    expect(look(await part('reject-all'))).to.deep.equal(look(await part('accept-all')));
  });

  it('does not move when the receipts arrive', async () => {
    const receipts = [receiptOf('5b0b9f0e-6a2f', {analytics: 'granted'})];
    const places = async (given: Parameters<typeof openUi>[0], last: string): Promise<readonly unknown[]> => {
      const {ui, host} = openUi(given);
      ui.open();
      await openDialog();
      host().style.setProperty('--privacy-desk-size', '8px'); // all of it fits
      const parts = await Promise.all([last, 'close', 'save', 'accept-all', 'reject-all'].map(part));
      return parts.slice(1).map((element) => JSON.stringify(element.getBoundingClientRect()));
    };
    const before = await places({}, 'panel');
    clearPage();
    expect(await places({receipts}, 'download')).to.deep.equal(before);
  });

  it('keeps what has the focus clear of its header and footer', async () => {
    openUi({raw: site}).ui.open();
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

  it('is opened once, however often it is asked for', async () => {
    const {ui, host} = openUi();
    ui.open();
    ui.open();
    await openDialog();
    ui.open();
    expect(host().shadowRoot?.querySelectorAll('privacy-desk-panel').length).to.equal(1);
  });

  it('is made of what the page itself names, when there is no configuration', async () => {
    openUi({offered: [{id: 'social-media', basis: 'consent'}]}).ui.open();
    expect((await openDialog()).querySelector('.category label')?.textContent.trim()).to.equal(
      'Social media',
    );
  });
});

describe('a panel that cannot be had', () => {
  afterEach(clearPage);
  const parts = {panel: () => Promise.reject(new Error('gone'))};

  it('is told in the banner, which keeps working', async () => {
    const {ui, heard, problems} = openUi({parts});
    ui.ask();
    await press('settings');
    await until(() => findPart('banner')?.textContent.includes('The settings did not load'));
    expect(problems[0]).to.include({code: 'ui-unreachable', path: 'desk-panel.js'});
    await press('reject');
    expect(heard).to.deep.equal([{granted: [], method: 'banner-reject'}]);
  });

  it('does not move the banner’s buttons by being told', async () => {
    // Long enough to make the card higher than its buttons are.
    const raw = {texts: {en: {'trouble.text': 'Check your connection, then try again. '.repeat(12)}}};
    const {ui, host} = openUi({parts, raw});
    ui.ask();
    await part('banner');
    host().style.setProperty('--privacy-desk-size', '9px'); // room for the buttons beside the text
    const places = async (): Promise<readonly string[]> =>
      Promise.all(
        ['accept', 'reject', 'settings'].map(async (name) =>
          JSON.stringify((await part(name)).getBoundingClientRect()),
        ),
      );
    const before = await places();
    const {height} = (await part('banner')).getBoundingClientRect();
    await press('settings');
    await until(() => findPart('banner')?.textContent.includes('The settings did not load'));
    expect((await part('banner')).getBoundingClientRect().height).to.be.greaterThan(height);
    expect(await places()).to.deep.equal(before);
  });

  it('is told in place when there is no banner', async () => {
    openUi({parts, choice: choiceOf([], ['analytics', 'media'])}).ui.open();
    const told = await part('confirmation');
    expect(told.textContent).to.contain('Check your connection');
    expect(focused()).to.equal(told);
  });
});
