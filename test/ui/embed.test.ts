import {expect} from '@open-wc/testing';
import {focused, until} from './find-part.ts';
import {clearPage, openUi, type Given, type OpenUi} from './open-ui.ts';

const raw = {
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

const template = (markup: readonly Node[]): HTMLTemplateElement => {
  const held = document.createElement('template');
  held.content.append(...markup);
  return held;
};

const frame = (width: number, height: number): HTMLIFrameElement => {
  const element = document.createElement('iframe');
  element.width = String(width);
  element.height = String(height);
  element.title = 'A film about care';
  return element;
};

interface Shown extends OpenUi {
  readonly held: HTMLElement;
  readonly embed: HTMLElement;
  part(name: string): HTMLElement;
  /** Lets what is held run, as the gate does, and waits until the placeholder had time to hear of it. */
  release(): Promise<void>;
}

describe('the placeholder of what is held', () => {
  let place: HTMLElement;
  let sheet: CSSStyleSheet;
  beforeEach(() => {
    clearPage();
    place = document.body.appendChild(document.createElement('main'));
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  afterEach(() => {
    clearPage();
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  const show = async (
    held: HTMLElement = template([frame(560, 315)]),
    keys: readonly string[] = ['media:tube'],
    given: Given = {},
    root: ParentNode & Node = place,
  ): Promise<Shown> => {
    root.appendChild(held);
    const released = new WeakSet<Element>();
    const opened = openUi({raw, ...given, held: new Map([[held, keys]]), notes: {released}});
    opened.ui.embed(held, keys);
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

  it('says what it is, whom it comes from, what that keeps, and what each button does', async () => {
    const {embed, part} = await show();
    const text = textOf(embed);
    expect(text)
      .to.contain('A film about care')
      .and.to.contain('from Tube (Tube Ltd)')
      .and.to.contain('_tube');
    expect(part('play').innerText).to.equal('Play this once');
    expect(part('always').innerText).to.equal('Always allow Tube');
    expect(embed.shadowRoot?.querySelector('a')?.href).to.equal('https://tube.example/privacy');
  });

  it('names the host when no service is named, and the category as what always allows', async () => {
    const film = frame(560, 315);
    film.src = 'https://www.films.example/embed/1?a=//b';
    film.removeAttribute('title');
    const {embed, part} = await show(template([film]), ['media']);
    expect(textOf(embed)).to.contain('This comes from www.films.example.');
    expect(part('always').innerText).to.equal('Always allow Films');
  });

  it('speaks Welsh on a Welsh page', async () => {
    document.documentElement.lang = 'cy';
    const {embed, part} = await show();
    expect(part('play').innerText).to.equal('Chwarae unwaith');
    expect(embed.shadowRoot?.querySelector('[role=group]')?.getAttribute('lang')).to.equal('cy');
  });

  it('is laid out from right to left in a language that is written so', async () => {
    document.documentElement.lang = 'ar';
    const {part} = await show(undefined, undefined, {raw: {...raw, texts: {ar: {'embed.play': 'شغّل مرة'}}}});
    const [play, always] = [part('play'), part('always')].map((one) => one.getBoundingClientRect().left);
    expect((play ?? 0) > (always ?? 0)).to.be.true;
  });

  it('lets just this one run, and stays until it does', async () => {
    const {embed, held, part, played, heard, release} = await show();
    part('play').click();
    expect(played).to.deep.equal([held]);
    expect(heard).to.deep.equal([]);
    expect(embed.isConnected).to.be.true;
    await release();
    expect(embed.isConnected).to.be.false;
  });

  it('says yes to the service alone', async () => {
    const {part, heard} = await show();
    part('always').click();
    await until(() => heard.length);
    expect(heard).to.deep.equal([{granted: ['media:tube'], method: 'embed-play'}]);
  });

  it('is as large as what it stands for, wherever the page’s own rules put that', async () => {
    for (const [css, ...shape] of [
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
      const [width, height] = shape;
      const film = frame(width, height);
      const {embed, held} = await show(template([film]));
      const [at, end] = [boxOf(embed), boxOf(place)];
      embed.remove();
      held.replaceWith(film);
      expect(boxOf(film), css).to.deep.equal(at);
      expect(boxOf(place), css).to.deep.equal(end);
      film.remove();
    }
  });

  it('follows the width of what is around it', async () => {
    sheet.replaceSync('iframe {width: 100%; aspect-ratio: 2; height: auto; display: block}');
    place.style.width = '400px';
    const {embed} = await show();
    expect(embed.offsetHeight).to.equal(204);
    place.style.width = '300px';
    await until(() => embed.offsetHeight === 154);
  });

  it('takes the place of an element that is held without a template, which comes back as it was', async () => {
    const film = frame(300, 200);
    film.style.display = 'block';
    film.dataset['src'] = 'about:blank';
    const {embed, release} = await show(film);
    expect(film.offsetHeight).to.equal(0);
    expect(embed.offsetHeight).to.equal(204);
    await release();
    expect(film.style.cssText).to.equal('display: block;');
  });

  it('leaves an object in the layout, out of sight: Chromium never loads one that is given its address without a box', async () => {
    const object = document.createElement('object');
    object.width = object.height = '200';
    object.style.color = 'red';
    object.dataset['src'] = 'about:blank';
    const {embed, release} = await show(object);
    expect(object.getClientRects()).to.have.length(1);
    expect(boxOf(object).slice(2)).to.deep.equal([0, 0]);
    expect(getComputedStyle(object).visibility).to.equal('hidden');
    expect(embed.offsetHeight).to.equal(200);
    await release();
    expect(object.style.cssText).to.equal('color: red;');
  });

  it('loads nothing of what it measures', async () => {
    const held = template([]);
    const inert = held.content.ownerDocument;
    const make = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
      held.content.appendChild(inert.createElement(name));
    make('div').style.cssText = 'width: 90px; height: 60px; background: url(/asked-for.gif)';
    const image = make('img');
    image.srcset = '/asked-for.png';
    image.width = 300;
    make('iframe').src = '/asked-for.html';
    make('script').textContent = 'document.title = "asked-for"';
    make('style').textContent = 'body {background: url(/asked-for.jpg)}';
    const {embed} = await show(held);
    await fetch(location.href); // asked for last, answered last
    const names = performance.getEntriesByType('resource').map(({name}) => name);
    expect(embed.offsetHeight > 60).to.be.true;
    expect(names.filter((name) => name.includes('asked-for'))).to.deep.equal([]);
    expect(document.title).not.to.equal('asked-for');
  });

  for (const [width, height] of [
    [560, 315],
    [300, 200],
    [200, 113],
    [300, 54],
  ] as const)
    it(`offers both buttons, 44 pixels high and in sight, in ${width} × ${height}`, async () => {
      const film = frame(width, height);
      film.style.border = '0';
      const {embed, part} = await show(template([film]));
      const outer = embed.getBoundingClientRect();
      expect([outer.width, outer.height]).to.deep.equal([width, height]);
      for (const name of ['play', 'always']) {
        const {left, right, top, bottom} = part(name).getBoundingClientRect();
        expect(bottom - top >= 44, `${name} is high enough`).to.be.true;
        expect(left >= outer.left && right <= outer.right, `${name} is in sight`).to.be.true;
        expect(top >= outer.top && bottom <= outer.bottom, `${name} is in sight`).to.be.true;
      }
    });

  for (const [lang, key] of [
    ['en', 'media:tube'],
    ['ur', 'media'],
  ] as const)
    it(`says all of it on a small phone, and nothing behind the answers, in ${lang}`, async () => {
      document.documentElement.lang = lang;
      const film = frame(286, 161);
      film.style.border = '0';
      const {embed, part} = await show(template([film]), [key]);
      const words = embed.shadowRoot?.querySelector('[role=status]') ?? embed;
      const answers = part('play').parentElement ?? embed;
      expect(words.getBoundingClientRect().bottom).to.be.at.most(answers.getBoundingClientRect().top);
    });

  it('lets no word be seen past the answers when there are too many words for its place', async () => {
    place.style.setProperty('--privacy-desk-size', '2rem');
    const film = frame(400, 240);
    film.style.border = '0';
    const {embed, part} = await show(template([film]));
    const box = embed.shadowRoot?.querySelector('.box') ?? embed;
    const answers = part('play').parentElement ?? embed;
    expect(box.scrollHeight > box.clientHeight).to.be.true;
    // But for the border, nothing is below them.
    const below = embed.getBoundingClientRect().bottom - answers.getBoundingClientRect().bottom;
    expect(Math.round(below)).to.equal(1);
  });

  it('leaves words and answers room at twice the text size, on a small phone', async () => {
    place.style.setProperty('--privacy-desk-size', '2rem');
    const film = frame(320, 180);
    film.style.border = '0';
    const {embed, part} = await show(template([film]));
    const answers = part('play').parentElement ?? embed;
    expect(answers.offsetHeight).to.be.at.most(112);
    for (const name of ['play', 'always']) expect(part(name).offsetHeight).to.be.at.least(44);
    expect(embed.shadowRoot?.querySelector('.said')?.checkVisibility()).to.be.true;
  });

  it('keeps the button that plays where there is no room for two', async () => {
    const {part} = await show(template([frame(120, 90)]));
    expect(part('play').offsetHeight >= 44).to.be.true;
    expect(part('always').offsetHeight).to.equal(0);
  });

  it('is high enough for its words where nobody knows the size', async () => {
    const held = template([document.createElement('blockquote')]);
    held.dataset['embed'] = '';
    const {embed, part} = await show(held);
    expect(embed.shadowRoot?.querySelector('.said')?.checkVisibility()).to.be.true;
    expect(embed.offsetHeight > part('play').offsetHeight + 44).to.be.true;
    expect(part('play').offsetHeight >= 44).to.be.true;
  });

  it('goes when the page takes away what it stands for, and follows it to another place', async () => {
    const {embed, held} = await show();
    place.prepend(held);
    await until(() => held.previousElementSibling === embed);
    held.remove();
    await until(() => !embed.isConnected);
  });

  it('works in a shadow root', async () => {
    const host = place.appendChild(document.createElement('div'));
    const root = host.attachShadow({mode: 'open'});
    const {embed, held, part, release, played} = await show(undefined, undefined, {}, root);
    expect(embed.offsetHeight).to.equal(319);
    part('play').click();
    await release();
    expect(played).to.deep.equal([held]);
    expect(root.querySelector('privacy-embed')).to.be.null;
  });

  const play = async (content: HTMLElement, press: boolean): Promise<void> => {
    const {part, release} = await show(template([content]));
    part('play').focus();
    if (press) part('play').click();
    await release();
  };

  it('moves the focus to the first thing in what was released that takes it', async () => {
    const box = document.createElement('div');
    box.setAttribute('width', '300');
    box.append(document.createElement('p'), document.createElement('button'));
    await play(box, true);
    expect(focused()).to.equal(box.lastElementChild);
  });

  it('moves the focus to the frame itself', async () => {
    const film = frame(300, 200);
    await play(film, true);
    expect(focused()).to.equal(film);
  });

  it('moves the focus to what cannot have it by itself', async () => {
    const image = document.createElement('img');
    image.width = 300;
    await play(image, true);
    expect(focused()).to.equal(image);
  });

  it('leaves the focus alone when nobody pressed', async () => {
    const film = frame(300, 200);
    await play(film, false);
    expect(focused()).to.equal(document.body);
  });

  it('leaves the focus where the visitor has taken it meanwhile', async () => {
    const elsewhere = place.appendChild(document.createElement('button'));
    const {part, release} = await show();
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
    it(`cannot be hidden by the page: ${css}`, async () => {
      const {embed, part} = await show();
      const looks = (): unknown => [
        boxOf(embed).slice(2),
        ...['play', 'always'].map((name) => {
          const {visibility, opacity, fontSize, color} = getComputedStyle(part(name));
          return [boxOf(part(name)).slice(2), visibility, opacity, fontSize, color];
        }),
        getComputedStyle(embed).opacity,
      ];
      const before = looks();
      sheet.replaceSync(css);
      expect(looks()).to.deep.equal(before);
    });

  it('shows where the focus is', async () => {
    const {part} = await show();
    part('play').focus({focusVisible: true});
    expect(getComputedStyle(part('play')).outlineStyle).to.equal('solid');
  });

  for (const size of [
    [560, 315],
    [200, 113],
  ] as const)
    it(`has no fault that axe finds, in ${size.join(' × ')}`, async () => {
      const {embed} = await show(template([frame(size[0], size[1])]));
      await expect(embed).to.be.accessible();
    });

  it('says so when an answer cannot be taken', async () => {
    const {embed, part} = await show(undefined, undefined, {takesAnswers: false});
    part('always').click();
    await until(() => textOf(embed).includes('Check your connection'));
    expect(embed.isConnected).to.be.true;
  });
});
