import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {defineCookies} from '../../src/ui/cookies/define-cookies.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {loadWords} from '../../src/ui/texts/load-words.ts';
import {findPart, openDialog, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const matomo = {
  id: 'matomo',
  name: 'Matomo',
  provider: 'InnoCraft',
  purpose: 'Counts visits.',
  policyUrl: '/matomo',
  location: 'DE',
  retention: 'P6M',
  role: 'processor',
  noAds: true,
  stores: [
    {name: '_pk', kind: 'cookie', duration: 'P13M', purpose: 'Tells visitors apart.'},
    {name: 'seen', kind: 'sessionStorage', duration: 'session'},
  ],
};
const raw = {
  categories: [
    {id: 'necessary', services: [{id: 'login', name: 'Login'}]},
    {id: 'analytics', services: [matomo]},
  ],
};

let site: object | undefined = raw;
let words = loadWords;
let problems: Problem[] = [];
const codes = (): readonly string[] => [...new Set(problems.map(({code}) => code))];

defineCookies(customElements, {
  config: () => Promise.resolve(site && parseConfig(site).config),
  chosen: () => undefined,
  parts: {languages, loadWords: (name, half) => words(name, half)},
  report: (problem) => problems.push(problem),
});

const elements: HTMLElement[] = [];

/** Puts an element into the page, with what is built in. */
const put = (attributes: Readonly<Record<string, string>> = {}, builtIn?: Node): HTMLElement => {
  const element = document.createElement('privacy-cookies');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (builtIn) element.append(builtIn);
  elements.push(document.body.appendChild(element));
  return element;
};

/** The same once its list is there. */
const listed = async (
  attributes?: Readonly<Record<string, string>>,
  builtIn?: Node,
): Promise<HTMLElement> => {
  const element = put(attributes, builtIn);
  await until(() => element.querySelector('section'));
  return element;
};

const textsIn = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

const note = (text: string): HTMLElement => {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
};

describe('<privacy-cookies>', () => {
  beforeEach(() => {
    site = raw;
    words = loadWords;
    problems = [];
    clearPage();
  });
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
    clearPage();
  });

  it('tells of each service what the panel tells, and why its category may run', async () => {
    openUi({
      raw,
      offered: [
        {id: 'necessary', basis: 'necessary'},
        {id: 'analytics', basis: 'consent'},
      ],
    }).ui.open();
    const dialog = await openDialog();
    await until(() => dialog.querySelector('.stores'));
    const element = await listed();
    const told = textsIn(dialog, '.services p, .services a, .services li li');
    expect(told.length).to.be.greaterThan(8);
    const bare = (text: string): string => text.replace(/\s+/g, '');
    const said = bare(element.textContent);
    for (const text of told) expect(said).to.contain(bare(text));
    for (const text of ['Runs only if you agree.', 'Always on: the site', 'Keeps nothing in your browser.'])
      expect(said).to.contain(bare(text));
  });

  it('stands in the page itself, with headings in order', async () => {
    const element = await listed();
    expect(element.shadowRoot).to.equal(null);
    expect([...element.querySelectorAll('h2, h3')].map(({localName}) => localName).join()).to.equal(
      'h2,h3,h2,h3',
    );
    const lower = await listed({heading: '4'});
    expect(textsIn(lower, 'h4')).to.deep.equal(['Strictly necessary', 'Statistics']);
    expect(textsIn(lower, 'h5')).to.deep.equal(['Login', 'Matomo']);
    lower.setAttribute('heading', '5');
    await until(() => lower.querySelector('h6'));
    expect(problems).to.deep.equal([]);
  });

  for (const heading of ['6', '0', '', 'two', '2.5'])
    it(`uses the second level for heading="${heading}", and says so`, async () => {
      const element = await listed({heading});
      expect(textsIn(element, 'h2').length).to.equal(2);
      expect(codes()).to.deep.equal(['heading-level']);
    });

  it('leaves what is built in from the same configuration, and renews what is not', async () => {
    const builtIn = (await listed()).firstElementChild?.cloneNode(true) as HTMLElement;
    const old = builtIn.cloneNode(true) as HTMLElement;
    old.dataset['madeFrom'] = 'older';
    const same = put({}, builtIn);
    const changed = put({}, old);
    await until(() => changed.firstElementChild !== old);
    expect(same.firstElementChild).to.equal(builtIn);
    expect(textsIn(changed, 'h2').length).to.equal(2);
    site = {categories: [{id: 'media'}]};
    same.setAttribute('heading', '2');
    await until(() => textsIn(same, 'h2').join() === 'Films and other media');
  });

  it('leaves what is built in when there is no configuration', async () => {
    site = undefined;
    const builtIn = note('As it was.');
    const element = put({}, builtIn);
    element.setAttribute('heading', '3');
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.firstElementChild).to.equal(builtIn);
    site = raw;
    element.setAttribute('heading', '2');
    await until(() => textsIn(element, 'h2').length === 2);
  });

  it('speaks the language of the page, from right to left where that is so', async () => {
    document.documentElement.lang = 'ar';
    const element = await listed();
    const list = element.firstElementChild as HTMLElement;
    expect([list.lang, getComputedStyle(list).direction]).to.deep.equal(['ar', 'rtl']);
    expect(element.textContent).to.contain('يعمل فقط إذا وافقت.');
    const own = [...element.querySelectorAll('p')].find(({textContent}) => textContent === 'Counts visits.');
    expect([own?.lang, own?.dir]).to.deep.equal(['en', 'ltr']);
    expect(element.querySelector('code')?.dir).to.equal('ltr');
  });

  it('speaks a language of its own, and follows the one chosen in the panel', async () => {
    const element = await listed({lang: 'cy'});
    expect(element.textContent).to.contain('Yn rhedeg dim ond os ydych chi’n cytuno.');
    openUi().ui.open();
    await openDialog();
    await until(() => findPart('panel')?.querySelector('select'));
    const select = findPart('panel')?.querySelector('select') as HTMLSelectElement;
    select.value = 'de';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => element.textContent.includes('Läuft nur, wenn Sie zustimmen.'));
  });

  it('says when there are no words in a language, and takes that of the configuration', async () => {
    site = {...raw, language: 'cy'};
    const element = await listed({lang: 'tlh'});
    expect(element.querySelector('div')?.lang).to.equal('cy');
    expect(codes()).to.deep.equal(['language-unknown']);
  });

  it('is in English, or as it was built in, when the words cannot be had', async () => {
    words = () => Promise.reject(new Error('gone'));
    const kept = put({lang: 'cy'}, note('Fel yr oedd.'));
    const element = await listed({lang: 'cy'});
    expect(element.querySelector('div')?.lang).to.equal('en');
    expect(kept.textContent).to.equal('Fel yr oedd.');
    expect(codes()).to.deep.equal(['ui-unreachable']);
  });

  it('has no fault that axe finds', async () => {
    await expect(await listed()).to.be.accessible();
    await expect(await listed({lang: 'ur'})).to.be.accessible();
  });
});
