import {expect} from '@open-wc/testing';
import {focused, until} from './find-part.ts';
import {clearPage, defaultCategories, openUi, type TestSetup, type OpenUi} from './open-ui.ts';

const config = {
  organisation: {name: 'Example Trust'},
  links: {cookies: '/cookies/'},
  categories: [
    {
      id: 'media',
      title: 'Films',
      services: [
        {
          id: 'tube',
          name: 'Tube',
          provider: 'Tube Ltd',
          policyUrl: 'https://tube.example/privacy',
          role: 'controller',
          stores: [
            {name: '_tube', kind: 'cookie', duration: 'P1Y'},
            {name: '_visit', kind: 'cookie', duration: 'session'},
            {name: '_other', kind: 'cookie'},
          ],
        },
      ],
    },
    {id: 'counting', title: 'Counting', services: [{id: 'counter', name: 'Counter'}]},
  ],
};

const MAY_STORE = 'Tube may keep things in your browser.';

const createTemplate = (markup: readonly Node[]): HTMLTemplateElement => {
  const held = document.createElement('template');
  held.content.append(...markup);
  return held;
};

const createFrame = (width: number, height: number): HTMLIFrameElement => {
  const element = document.createElement('iframe');
  element.width = String(width);
  element.height = String(height);
  element.title = 'A film about care';
  return element;
};

interface OpenEmbed extends OpenUi {
  readonly held: HTMLElement;
  readonly embed: HTMLElement;
  part(name: string): HTMLElement;
  /** Releases the held markup as the gate does, and waits until the placeholder has had time to notice. */
  release(): Promise<void>;
}

describe('the placeholder of held markup', () => {
  let main: HTMLElement;
  let sheet: CSSStyleSheet;
  beforeEach(() => {
    clearPage();
    main = document.body.appendChild(document.createElement('main'));
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  afterEach(() => {
    clearPage();
    main.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  const openEmbed = async (
    held: HTMLElement = createTemplate([createFrame(560, 315)]),
    keys: readonly string[] = ['media:tube'],
    setup: TestSetup = {},
    root: ParentNode & Node = main,
  ): Promise<OpenEmbed> => {
    root.appendChild(held);
    const released = new WeakSet<Element>();
    const opened = openUi({config, ...setup, held: new Map([[held, keys]]), activity: {released}});
    opened.ui.showPlaceholder(held, keys);
    await until(() => held.previousElementSibling?.shadowRoot?.querySelector('[part=play]'));
    const embed = held.previousElementSibling as HTMLElement;
    const part = (name: string): HTMLElement =>
      embed.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? embed;
    const release = async (): Promise<void> => {
      released.add(held);
      if (held instanceof HTMLTemplateElement) held.replaceWith(held.content);
      else held.removeAttribute('data-src');
      await Promise.resolve();
    };
    return {...opened, held, embed, part, release};
  };
  const boxOf = (element: Element): readonly number[] => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [left, top, width, height];
  };

  /** The lines of text in the box. */
  const linesOf = ({shadowRoot}: HTMLElement): readonly string[] =>
    [...(shadowRoot?.querySelectorAll('.box :is(strong, p, a, button)') ?? [])]
      .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean);

  it('says what it is, who learns what, what is kept and how long, what for, who asks, and what each button does', async () => {
    const {embed, part} = await openEmbed(createTemplate([createFrame(760, 500)]));
    expect(linesOf(embed)).to.deep.equal([
      'A film about care',
      'If you play this, Tube (Tube Ltd) will learn that you were here. Tube may keep things in your browser.',
      'Tube keeps in your browser: _tube (1 year), _visit (until you close the browser) and _other.',
      'Films: to play films, maps and posts from other sites.',
      'Tube Ltd will also use what they learn for themselves.',
      '‘Play this once’ is for this page only. What is kept in your browser stays there until you clear it.',
      '‘Always allow Tube’ is a yes to Example Trust. It lasts 180 days. You can take it back at any time under ‘Cookie settings’.',
      'Privacy policy (Tube)',
      'Cookies we use',
      'Play this once',
      'Always allow Tube',
      'More about this',
    ]);
    expect(['play', 'always', 'more'].map((name) => part(name).checkVisibility())).to.deep.equal([
      true,
      true,
      false,
    ]);
    const links = [...(embed.shadowRoot?.querySelectorAll('a') ?? [])].map(({href}) => href);
    expect(links).to.deep.equal(['https://tube.example/privacy', new URL('/cookies/', location.href).href]);
  });

  it('does not say that a service may keep something which declares that it keeps nothing', async () => {
    const silent = {id: 'media', services: [{id: 'tube', name: 'Tube', stores: []}]};
    const film = createTemplate([createFrame(760, 500)]);
    const {embed} = await openEmbed(film, ['media:tube'], {config: {...config, categories: [silent]}});
    expect(linesOf(embed)[1]).to.equal('If you play this, Tube will learn that you were here.');
  });

  it('names both services when the markup needs two, before one button grants both', async () => {
    const keys = ['media:tube', 'counting:counter'];
    const offered = [...defaultCategories, {id: 'counting', basis: 'consent'}] as const;
    const film = createTemplate([createFrame(760, 500)]);
    const {embed, ui, part, submitted} = await openEmbed(film, keys, {offered});
    const lines = linesOf(embed);
    expect(lines).to.include(
      'If you play this, Tube (Tube Ltd) and Counter will learn that you were here. Tube may keep things in your browser. Counter may keep things in your browser.',
    );
    expect(part('always').innerText).to.equal('Always allow Tube and Counter');
    part('always').click();
    await until(() => submitted.length);
    const {layer, text, categories} = ui.notice('embed-play');
    expect(layer).to.equal('embed');
    expect(lines.filter((line) => !text.includes(line))).to.deep.equal([
      'A film about care',
      'More about this',
    ]);
    expect(categories.map(({id}) => id)).to.deep.equal(['media', 'counting']);
  });

  it('names the host when the markup names no service, and everything that the second button allows', async () => {
    const film = createFrame(760, 500);
    film.src = 'https://www.films.example/embed/1?a=//b';
    film.removeAttribute('title');
    const {embed, part} = await openEmbed(createTemplate([film]), ['media']);
    expect(linesOf(embed))
      .to.include(
        'If you play this, www.films.example will learn that you were here. www.films.example may keep things in your browser.',
      )
      .and.to.include('Films: to play films, maps and posts from other sites (Tube).');
    expect(part('always').innerText).to.equal('Always allow Films');
  });

  for (const [why, stores, kept] of [
    [
      'the longest time, when every item has one',
      [
        {name: 'a', duration: 'PT30M'},
        {name: 'b', duration: 'P1Y'},
        {name: 'c', duration: 'P90D'},
      ],
      'Data will stay in your browser for up to 1 year.',
    ],
    ['that it does not know, when one item has none', [{name: 'a', duration: 'P1Y'}, {name: 'b'}], MAY_STORE],
    ['that it does not know, when nothing is declared', undefined, MAY_STORE],
    [
      'that something may be kept, when it goes with the browser',
      [{name: 'a', duration: 'session'}],
      MAY_STORE,
    ],
  ] as const)
    it(`says beside its button in a small box how long something stays in the browser: ${why}`, async () => {
      const items = stores?.map((item) => ({kind: 'cookie', ...item}));
      const categories = [{id: 'media', services: [{id: 'tube', name: 'Tube', stores: items}]}];
      const film = createTemplate([createFrame(320, 180)]);
      const {part, embed} = await openEmbed(film, ['media:tube'], {config: {categories}});
      expect(part('play').checkVisibility()).to.be.true;
      const shown = [...(embed.shadowRoot?.querySelectorAll('.box p') ?? [])].find((one) =>
        one.checkVisibility(),
      );
      expect(shown?.textContent).to.equal(`If you play this, Tube will learn that you were here. ${kept}`);
    });

  it('opens the whole text in a dialog where there is no room for it, with both buttons', async () => {
    const {embed, part, submitted} = await openEmbed(createTemplate([createFrame(200, 113)]));
    expect(part('always').checkVisibility()).to.be.false;
    part('more').focus();
    part('more').click();
    const dialog = embed.shadowRoot?.querySelector('dialog');
    expect(dialog?.matches(':modal')).to.be.true;
    expect(focused()).to.equal(dialog);
    expect(dialog?.scrollTop).to.equal(0);
    expect(dialog?.textContent)
      .to.contain('‘Always allow Tube’ is a yes to Example Trust. It lasts 180 days.')
      .and.to.contain('_tube (1 year)');
    await expect(embed).to.be.accessible();
    const {width, height} = dialog?.getBoundingClientRect() ?? embed.getBoundingClientRect();
    expect(width > 200 && height > 113, 'larger than the box').to.be.true;
    dialog?.querySelector<HTMLElement>('[part=close]')?.click();
    await until(() => !embed.shadowRoot?.querySelector('dialog'));
    expect(focused()).to.equal(part('more'));
    expect(submitted).to.deep.equal([]);
    part('more').click();
    embed.shadowRoot?.querySelector<HTMLElement>('dialog [part=always]')?.click();
    expect(embed.shadowRoot?.querySelector(':modal')).to.equal(null);
    await until(() => focused()?.getAttribute('part') === 'confirmation');
    expect(submitted).to.deep.equal([{granted: ['media:tube'], method: 'embed-play'}]);
  });

  it('moves the focus from the dialog to what was played', async () => {
    const film = createFrame(200, 113);
    const {part, embed, release} = await openEmbed(createTemplate([film]));
    part('more').click();
    const play = embed.shadowRoot?.querySelector<HTMLElement>('dialog [part=play]');
    play?.focus();
    play?.click();
    await release();
    expect(focused()).to.equal(film);
    expect(document.querySelector(':modal')).to.equal(null);
  });

  it('is in Welsh on a Welsh page', async () => {
    document.documentElement.lang = 'cy';
    const {embed, part} = await openEmbed();
    expect(part('play').innerText).to.equal('Chwarae unwaith');
    expect(embed.shadowRoot?.querySelector('[role=group]')?.getAttribute('lang')).to.equal('cy');
  });

  it('is mirrored in a language that is written from right to left', async () => {
    document.documentElement.lang = 'ar';
    const {part} = await openEmbed(undefined, undefined, {
      config: {...config, texts: {ar: {'embed.play': 'شغّل مرة'}}},
    });
    const [play, always] = [part('play'), part('always')].map((one) => one.getBoundingClientRect().left);
    expect((play ?? 0) > (always ?? 0)).to.be.true;
  });

  it('plays only this markup, and stays until it is released', async () => {
    const {embed, held, part, played, submitted, release} = await openEmbed();
    part('play').click();
    expect(played).to.deep.equal([held]);
    expect(submitted).to.deep.equal([]);
    expect(embed.isConnected).to.be.true;
    await release();
    expect(embed.isConnected).to.be.false;
  });

  it('grants only the service', async () => {
    const {part, submitted} = await openEmbed(createTemplate([createFrame(760, 500)]));
    part('always').click();
    await until(() => submitted.length);
    expect(submitted).to.deep.equal([{granted: ['media:tube'], method: 'embed-play'}]);
  });

  it('has the size and position that the page’s own style rules give to the held markup', async () => {
    for (const [css, ...size] of [
      ['', 200, 113],
      ['iframe {width: 50%; height: 7em; display: block; margin: 1em auto}', 1, 1],
      [
        'main {display: grid; grid-template-columns: 1fr 2fr; gap: 9px} iframe {grid-column: 2; width: 90%}',
        9,
        90,
      ],
      [
        'main {position: relative; padding-bottom: 40%} iframe {position: absolute; inset: 0; width: 100%; height: 100%}',
        1,
        1,
      ],
      ['iframe {float: right; margin: 3px 5px}', 300, 200],
      ['.film {width: 100%; height: auto; display: block; margin: 1em auto; aspect-ratio: 16 / 9}', 1, 1],
      ['#film {max-width: 100%; height: auto}', 400, 90],
      ['iframe {width: 80% !important}', 400, 90],
    ] as const) {
      sheet.replaceSync(css);
      const [width, height] = size;
      const film = createFrame(width, height);
      film.className = film.id = 'film';
      film.style.borderWidth = '1px 5px';
      const {embed, held} = await openEmbed(createTemplate([film]));
      const [embedBox, mainBox] = [boxOf(embed), boxOf(main)];
      embed.remove();
      held.replaceWith(film);
      expect(boxOf(film), css).to.deep.equal(embedBox);
      expect(boxOf(main), css).to.deep.equal(mainBox);
      film.remove();
    }
  });

  it('follows the width of its container', async () => {
    sheet.replaceSync('iframe {width: 100%; aspect-ratio: 2; height: auto; display: block}');
    main.style.width = '400px';
    const {embed} = await openEmbed();
    expect(embed.offsetHeight).to.equal(204);
    main.style.width = '300px';
    await until(() => embed.offsetHeight === 154);
  });

  it('hides an element that is held without a template, and restores its style', async () => {
    const film = createFrame(300, 200);
    film.style.display = 'block';
    film.dataset['src'] = 'about:blank';
    const {embed, release} = await openEmbed(film);
    expect(film.offsetHeight).to.equal(0);
    expect(embed.offsetHeight).to.equal(204);
    await release();
    expect(film.style.cssText).to.equal('display: block;');
  });

  it('hides an object but keeps its box, because Chromium never loads one that gets its address without a box', async () => {
    const object = document.createElement('object');
    object.width = object.height = '200';
    object.style.color = 'red';
    object.dataset['src'] = 'about:blank';
    const {embed, release} = await openEmbed(object);
    expect(object.getClientRects()).to.have.length(1);
    expect(boxOf(object).slice(2)).to.deep.equal([0, 0]);
    expect(getComputedStyle(object).visibility).to.equal('hidden');
    expect(embed.offsetHeight).to.equal(200);
    await release();
    expect(object.style.cssText).to.equal('color: red;');
  });

  it('loads nothing of the markup that it measures', async () => {
    const held = createTemplate([]);
    const inert = held.content.ownerDocument;
    const add = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
      held.content.appendChild(inert.createElement(name));
    add('div').style.cssText = 'width: 90px; height: 60px; background: url(/must-not-load.gif)';
    const image = add('img');
    image.srcset = '/must-not-load.png';
    image.width = 300;
    add('iframe').src = '/must-not-load.html';
    add('script').textContent = 'document.title = "must-not-load"';
    add('style').textContent = 'body {background: url(/must-not-load.jpg)}';
    const {embed} = await openEmbed(held);
    await fetch(location.href); // requested last, answered last
    const names = performance.getEntriesByType('resource').map(({name}) => name);
    expect(embed.offsetHeight > 60).to.be.true;
    expect(names.filter((name) => name.includes('must-not-load'))).to.deep.equal([]);
    expect(document.title).not.to.equal('must-not-load');
  });

  /** Elements of the box that are on screen and do not lie wholly inside it. */
  const cutOff = (embed: HTMLElement): readonly string[] => {
    const outer = embed.getBoundingClientRect();
    const elements = [...(embed.shadowRoot?.querySelectorAll('.box :is(strong, p, a, button)') ?? [])];
    return elements.flatMap((element) => {
      const {left, right, top, bottom, width} = element.getBoundingClientRect();
      const isInside =
        left >= outer.left && right <= outer.right + 1 && top >= outer.top && bottom <= outer.bottom + 1;
      return width && !isInside ? element.textContent.trim() : [];
    });
  };
  const visibleButtons = (embed: HTMLElement): readonly HTMLElement[] =>
    [...(embed.shadowRoot?.querySelectorAll<HTMLElement>('.box button') ?? [])].filter((one) =>
      one.checkVisibility(),
    );

  for (const [width, height, size, parts, hasText] of [
    [760, 500, 'medium', ['play', 'always'], true],
    [560, 315, 'medium', ['play', 'more'], true],
    [300, 200, 'medium', ['play', 'more'], true],
    [200, 113, 'medium', ['more'], false],
    [300, 54, 'medium', ['more'], false],
    [120, 90, 'medium', ['more'], false],
    [560, 315, '2rem', ['play', 'more'], true],
    [320, 180, '2rem', ['more'], false],
  ] as const)
    for (const lang of ['en', 'ur'])
      it(`cuts nothing off, and has buttons 44 pixels high, in ${width} × ${height}, text ${size}, ${lang}`, async () => {
        document.documentElement.lang = lang;
        main.style.setProperty('--privacy-desk-size', size);
        const film = createFrame(width, height);
        film.style.border = '0';
        const {embed} = await openEmbed(createTemplate([film]));
        expect([embed.offsetWidth, embed.offsetHeight]).to.deep.equal([width, height]);
        expect(cutOff(embed)).to.deep.equal([]);
        const buttons = visibleButtons(embed);
        for (const {offsetHeight} of buttons) expect(offsetHeight).to.be.at.least(44);
        if (lang !== 'en') return;
        expect(buttons.map((one) => one.getAttribute('part'))).to.deep.equal(parts);
        expect(embed.shadowRoot?.querySelector('.description')?.checkVisibility()).to.equal(hasText);
      });

  it('shows more of its text when it gets room for it', async () => {
    sheet.replaceSync('iframe {width: 100%; aspect-ratio: 1; height: auto; display: block}');
    main.style.width = '200px';
    const {part} = await openEmbed();
    expect(part('always').checkVisibility()).to.be.false;
    main.style.width = '600px';
    await until(() => part('always').checkVisibility());
  });

  it('is as high as its own content for markup without a known size', async () => {
    const held = createTemplate([document.createElement('blockquote')]);
    held.dataset['embed'] = '';
    const {embed, part} = await openEmbed(held);
    expect(embed.shadowRoot?.querySelector('.description')?.checkVisibility()).to.be.true;
    expect(embed.offsetHeight > part('play').offsetHeight + 44).to.be.true;
    expect(part('play').offsetHeight >= 44).to.be.true;
  });

  it('follows the held markup when the page moves it, and disappears when the page removes it', async () => {
    const {embed, held} = await openEmbed();
    main.prepend(held);
    await until(() => held.previousElementSibling === embed);
    held.remove();
    await until(() => !embed.isConnected);
  });

  it('works in a shadow root', async () => {
    const host = main.appendChild(document.createElement('div'));
    const root = host.attachShadow({mode: 'open'});
    const {embed, held, part, release, played} = await openEmbed(undefined, undefined, {}, root);
    expect(embed.offsetHeight).to.equal(319);
    part('play').click();
    await release();
    expect(played).to.deep.equal([held]);
    expect(root.querySelector('privacy-embed')).to.be.null;
  });

  const playContent = async (content: HTMLElement, isPressed: boolean): Promise<void> => {
    const {part, release} = await openEmbed(createTemplate([content]));
    part('play').focus();
    if (isPressed) part('play').click();
    await release();
  };

  it('moves the focus to the first released element that accepts it', async () => {
    const box = document.createElement('div');
    box.setAttribute('width', '300');
    box.append(document.createElement('p'), document.createElement('button'));
    await playContent(box, true);
    expect(focused()).to.equal(box.lastElementChild);
  });

  it('moves the focus to a released frame', async () => {
    const film = createFrame(300, 200);
    await playContent(film, true);
    expect(focused()).to.equal(film);
  });

  it('moves the focus to a released element that is not focusable by itself', async () => {
    const image = document.createElement('img');
    image.width = 300;
    await playContent(image, true);
    expect(focused()).to.equal(image);
  });

  it('does not move the focus when its button was not pressed', async () => {
    const film = createFrame(300, 200);
    await playContent(film, false);
    expect(focused()).to.equal(document.body);
  });

  it('does not move the focus when the visitor has moved it meanwhile', async () => {
    const elsewhere = main.appendChild(document.createElement('button'));
    const {part, release} = await openEmbed();
    part('play').click();
    elsewhere.focus();
    await release();
    expect(focused()).to.equal(elsewhere);
  });

  for (const css of [
    '* {all: unset !important}',
    'privacy-embed, privacy-embed * {display: none !important; opacity: 0 !important; width: 1px !important}',
    'button {display: none !important} html {font-size: 50px} body {font: 3px fantasy; visibility: hidden}',
  ])
    it(`is not changed by the page’s styles: ${css}`, async () => {
      const {embed, part} = await openEmbed();
      const styles = (): unknown => [
        boxOf(embed).slice(2),
        ...['play', 'always'].map((name) => {
          const {visibility, opacity, fontSize, color} = getComputedStyle(part(name));
          return [boxOf(part(name)).slice(2), visibility, opacity, fontSize, color];
        }),
        getComputedStyle(embed).opacity,
      ];
      const before = styles();
      sheet.replaceSync(css);
      expect(styles()).to.deep.equal(before);
    });

  it('shows where the focus is', async () => {
    const {part} = await openEmbed();
    part('play').focus({focusVisible: true});
    expect(getComputedStyle(part('play')).outlineStyle).to.equal('solid');
  });

  for (const size of [
    [560, 315],
    [200, 113],
  ] as const)
    it(`has no problem that axe finds, in ${size.join(' × ')}`, async () => {
      const {embed} = await openEmbed(createTemplate([createFrame(size[0], size[1])]));
      await expect(embed).to.be.accessible();
    });
});
