import {expect} from '@open-wc/testing';
import {focused, until} from './find-part.ts';
import {clearPage, openUi, type TestSetup, type OpenUi} from './open-ui.ts';

const config = {
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
          stores: [{name: '_tube', kind: 'cookie'}],
        },
      ],
    },
  ],
};

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
  const textOf = ({shadowRoot}: HTMLElement): string =>
    (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const boxOf = (element: Element): readonly number[] => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [left, top, width, height];
  };

  it('says what it is, which service it comes from, what that stores, and what each button does', async () => {
    const {embed, part} = await openEmbed();
    const text = textOf(embed);
    expect(text)
      .to.contain('A film about care')
      .and.to.contain('from Tube (Tube Ltd)')
      .and.to.contain('_tube');
    expect(part('play').innerText).to.equal('Play this once');
    expect(part('always').innerText).to.equal('Always allow Tube');
    expect(embed.shadowRoot?.querySelector('a')?.href).to.equal('https://tube.example/privacy');
  });

  it('names the host when the markup names no service, and the category on the second button', async () => {
    const film = createFrame(560, 315);
    film.src = 'https://www.films.example/embed/1?a=//b';
    film.removeAttribute('title');
    const {embed, part} = await openEmbed(createTemplate([film]), ['media']);
    expect(textOf(embed)).to.contain('This comes from www.films.example.');
    expect(part('always').innerText).to.equal('Always allow Films');
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
    const {part, submitted} = await openEmbed();
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
    ] as const) {
      sheet.replaceSync(css);
      const [width, height] = size;
      const film = createFrame(width, height);
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

  for (const [width, height] of [
    [560, 315],
    [300, 200],
    [200, 113],
    [300, 54],
  ] as const)
    it(`has both buttons in view, 44 pixels high, in ${width} × ${height}`, async () => {
      const film = createFrame(width, height);
      film.style.border = '0';
      const {embed, part} = await openEmbed(createTemplate([film]));
      const outer = embed.getBoundingClientRect();
      expect([outer.width, outer.height]).to.deep.equal([width, height]);
      for (const name of ['play', 'always']) {
        const {left, right, top, bottom} = part(name).getBoundingClientRect();
        expect(bottom - top >= 44, `${name} is high enough`).to.be.true;
        expect(left >= outer.left && right <= outer.right, `${name} is in view`).to.be.true;
        expect(top >= outer.top && bottom <= outer.bottom, `${name} is in view`).to.be.true;
      }
    });

  for (const [lang, key] of [
    ['en', 'media:tube'],
    ['ur', 'media'],
  ] as const)
    it(`has room for its whole text above the buttons on a small phone, in ${lang}`, async () => {
      document.documentElement.lang = lang;
      const film = createFrame(286, 161);
      film.style.border = '0';
      const {embed, part} = await openEmbed(createTemplate([film]), [key]);
      const lastText = embed.shadowRoot?.querySelector('[role=status]') ?? embed;
      const buttons = part('play').parentElement ?? embed;
      expect(lastText.getBoundingClientRect().bottom).to.be.at.most(buttons.getBoundingClientRect().top);
    });

  it('shows no text below the buttons when the text is too long for its size', async () => {
    main.style.setProperty('--privacy-desk-size', '2rem');
    const film = createFrame(400, 240);
    film.style.border = '0';
    const {embed, part} = await openEmbed(createTemplate([film]));
    const box = embed.shadowRoot?.querySelector('.box') ?? embed;
    const buttons = part('play').parentElement ?? embed;
    expect(box.scrollHeight > box.clientHeight).to.be.true;
    // Below them is only the border.
    const below = embed.getBoundingClientRect().bottom - buttons.getBoundingClientRect().bottom;
    expect(Math.round(below)).to.equal(1);
  });

  it('has room for text and buttons at twice the text size, on a small phone', async () => {
    main.style.setProperty('--privacy-desk-size', '2rem');
    const film = createFrame(320, 180);
    film.style.border = '0';
    const {embed, part} = await openEmbed(createTemplate([film]));
    const buttons = part('play').parentElement ?? embed;
    expect(buttons.offsetHeight).to.be.at.most(112);
    for (const name of ['play', 'always']) expect(part(name).offsetHeight).to.be.at.least(44);
    expect(embed.shadowRoot?.querySelector('.description')?.checkVisibility()).to.be.true;
  });

  it('keeps only the button that plays where there is no room for two', async () => {
    const {part} = await openEmbed(createTemplate([createFrame(120, 90)]));
    expect(part('play').offsetHeight >= 44).to.be.true;
    expect(part('always').offsetHeight).to.equal(0);
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

  it('says when an answer could not be saved', async () => {
    const {embed, part} = await openEmbed(undefined, undefined, {canSubmit: false});
    part('always').click();
    await until(() => textOf(embed).includes('Check your connection'));
    expect(embed.isConnected).to.be.true;
  });
});
