import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {definePrivacyCookies} from '../../src/ui/cookies/privacy-cookies-element.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {importTexts} from '../../src/ui/texts/import-texts.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';
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
const config = {
  categories: [
    {id: 'necessary', services: [{id: 'login', name: 'Login'}]},
    {id: 'analytics', services: [matomo]},
  ],
};

let siteConfig: object | undefined = config;
let loadTexts = importTexts;
let problems: Problem[] = [];
const codes = (): readonly string[] => [...new Set(problems.map(({code}) => code))];

definePrivacyCookies(customElements, {
  config: () => Promise.resolve(siteConfig && parseConfig(siteConfig).config),
  chosen: () => undefined,
  parts: {languages, importTexts: (name, part) => loadTexts(name, part)},
  report: (problem) => problems.push(problem),
});

const NOTHING = 'Keeps nothing in your browser.';
const UNKNOWN = 'What it keeps in your browser has not been declared.';

const basisOf = (id: string): 'necessary' | 'consent' => (id === 'necessary' ? id : 'consent');

const elements: HTMLElement[] = [];

/** Adds an element to the page, with the list that is built into the page. */
const addElement = (attributes: Readonly<Record<string, string>> = {}, builtIn?: Node): HTMLElement => {
  const element = document.createElement('privacy-cookies');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (builtIn) element.append(builtIn);
  elements.push(document.body.appendChild(element));
  return element;
};

/** Adds an element and waits for its list. */
const addWithList = async (
  attributes?: Readonly<Record<string, string>>,
  builtIn?: Node,
): Promise<HTMLElement> => {
  const element = addElement(attributes, builtIn);
  await until(() => element.querySelector('section'));
  return element;
};

const textsIn = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

const createParagraph = (text: string): HTMLElement => {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
};

describe('<privacy-cookies>', () => {
  beforeEach(() => {
    siteConfig = config;
    loadTexts = importTexts;
    problems = [];
    clearPage();
  });
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
    clearPage();
  });

  it('says the same about each service as the panel, and why its category may run', async () => {
    openUi({
      config,
      offered: [
        {id: 'necessary', basis: 'necessary'},
        {id: 'analytics', basis: 'consent'},
      ],
    }).ui.open();
    const dialog = await openDialog();
    await until(() => dialog.querySelector('.stores'));
    const element = await addWithList();
    const panelTexts = textsIn(dialog, '.services p, .services a, .services li li');
    expect(panelTexts.length).to.be.greaterThan(8);
    const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');
    const listText = withoutSpaces(element.textContent);
    for (const text of panelTexts) expect(listText).to.contain(withoutSpaces(text));
    for (const text of ['Runs only if you agree.', 'Always on: needed for'])
      expect(listText).to.contain(withoutSpaces(text));
  });

  it('says that nothing is kept only where that is declared, and that it is not known elsewhere, as the panel does', async () => {
    const categories = [
      {id: 'necessary', services: [{id: 'login', name: 'Login', stores: []}]},
      {id: 'analytics', services: [matomo, {id: 'chat', name: 'Chat'}]},
      {id: 'media'},
    ];
    siteConfig = {categories};
    openUi({config: {categories}, offered: categories.map(({id}) => ({id, basis: basisOf(id)}))}).ui.open();
    const dialog = await openDialog();
    await until(() => dialog.querySelector('.stores'));
    const element = await addWithList();
    const counts = (root: Element): readonly number[] =>
      [NOTHING, UNKNOWN].map((text) => textsIn(root, 'p').filter((one) => one === text).length);
    // Nothing: the login. Unknown: the chat, and the category without services.
    expect([counts(dialog), counts(element)]).to.deep.equal([
      [1, 2],
      [1, 2],
    ]);
  });

  it('lists what the widget itself stores when the configuration has no categories', async () => {
    siteConfig = {};
    const element = await addWithList();
    expect(textsIn(element, 'h2, h3')).to.deep.equal(['Strictly necessary', 'Cookie settings']);
    expect(textsIn(element, 'code')).to.contain('privacy-desk');
    element.setAttribute('heading', '3');
    await until(() => element.querySelector('h4'));
  });

  it('keeps what is in its place when the configuration has no categories', async () => {
    siteConfig = {};
    const paragraph = createParagraph('As it was.');
    const element = addElement({}, paragraph);
    await addWithList();
    expect([...element.childNodes]).to.deep.equal([paragraph]);
  });

  it('names who uses what they learn for themselves and, for an exception, the lawful basis and what happens to the address of the device', async () => {
    const films = {id: 'films', name: 'Films', provider: 'Openreel', role: 'controller'};
    siteConfig = {categories: [declaredStatistics, {id: 'media', services: [films]}]};
    const [, statistics, media] = (await addWithList()).querySelectorAll('div > section');
    expect(statistics?.textContent)
      .to.contain('Our lawful basis for personal data: legitimate interests (UK GDPR, Article 6(1)(f)).')
      .and.to.contain('such as its IP address, is used only to make the connection.');
    expect(media?.textContent)
      .to.contain('Openreel (Films) will also use what they learn for themselves.')
      .and.to.not.contain('lawful basis');
  });

  it('is part of the page itself, with headings in order', async () => {
    const element = await addWithList();
    expect(element.shadowRoot).to.equal(null);
    expect([...element.querySelectorAll('h2, h3')].map(({localName}) => localName).join()).to.equal(
      'h2,h3,h3,h2,h3',
    );
    const lower = await addWithList({heading: '4'});
    expect(textsIn(lower, 'h4')).to.deep.equal(['Strictly necessary', 'Statistics']);
    expect(textsIn(lower, 'h5')).to.deep.equal(['Login', 'Cookie settings', 'Matomo']);
    lower.setAttribute('heading', '5');
    await until(() => lower.querySelector('h6'));
    expect(problems).to.deep.equal([]);
  });

  for (const heading of ['6', '0', '', 'two', '2.5'])
    it(`uses level 2 for heading="${heading}", and reports it`, async () => {
      const element = await addWithList({heading});
      expect(textsIn(element, 'h2').length).to.equal(2);
      expect(codes()).to.deep.equal(['heading-level']);
    });

  it('keeps a built-in list that was made from the same configuration, and replaces any other', async () => {
    const builtIn = (await addWithList()).firstElementChild?.cloneNode(true) as HTMLElement;
    const outdatedList = builtIn.cloneNode(true) as HTMLElement;
    outdatedList.dataset['madeFrom'] = 'older';
    const current = addElement({}, builtIn);
    const outdated = addElement({}, outdatedList);
    await until(
      () => (outdated.firstElementChild as HTMLElement).dataset['madeFrom'] === builtIn.dataset['madeFrom'],
    );
    expect(current.firstElementChild).to.equal(builtIn);
    expect(textsIn(outdated, 'h2').length).to.equal(2);
    siteConfig = {categories: [{id: 'media'}]};
    current.setAttribute('heading', '2');
    await until(() => textsIn(current, 'h2').join() === 'Strictly necessary,Films and other media');
  });

  it('keeps a built-in list when there is no configuration', async () => {
    siteConfig = undefined;
    const builtIn = createParagraph('As it was.');
    const element = addElement({}, builtIn);
    element.setAttribute('heading', '3');
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.firstElementChild).to.equal(builtIn);
    siteConfig = config;
    element.setAttribute('heading', '2');
    await until(() => textsIn(element, 'h2').length === 2);
  });

  it('is in the language of the page, from right to left where that is so', async () => {
    document.documentElement.lang = 'ar';
    const element = await addWithList();
    const list = element.firstElementChild as HTMLElement;
    expect([list.lang, getComputedStyle(list).direction]).to.deep.equal(['ar', 'rtl']);
    expect(element.textContent).to.contain('يعمل فقط إذا وافقت.');
    const siteText = [...element.querySelectorAll('p')].find(
      ({textContent}) => textContent === 'Counts visits.',
    );
    expect([siteText?.lang, siteText?.dir]).to.deep.equal(['en', 'ltr']);
    expect(element.querySelector('code')?.dir).to.equal('ltr');
  });

  it('is in the language of its own `lang`, and follows the one chosen in the panel', async () => {
    const element = await addWithList({lang: 'cy'});
    expect(element.textContent).to.contain('Yn rhedeg dim ond os ydych chi’n cytuno.');
    openUi().ui.open();
    await openDialog();
    await until(() => findPart('panel')?.querySelector('select'));
    const select = findPart('panel')?.querySelector('select') as HTMLSelectElement;
    select.value = 'de';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => element.textContent.includes('Läuft nur, wenn Sie zustimmen.'));
  });

  it('follows the language of the page, as people write it', async () => {
    document.documentElement.lang = 'EN_gb';
    const element = await addWithList();
    expect(codes()).to.deep.equal([]);
    document.documentElement.lang = 'de_DE';
    await until(() => element.querySelector('div')?.lang === 'de');
  });

  it('reports a language without texts, and uses the one of the configuration', async () => {
    siteConfig = {...config, language: 'cy'};
    const element = await addWithList({lang: 'tlh'});
    expect(element.querySelector('div')?.lang).to.equal('cy');
    expect(codes()).to.deep.equal(['language-unknown']);
  });

  it('is in English, or stays as built in, when the texts do not load', async () => {
    loadTexts = () => Promise.reject(new Error('gone'));
    const withBuiltIn = addElement({lang: 'cy'}, createParagraph('Fel yr oedd.'));
    const element = await addWithList({lang: 'cy'});
    expect(element.querySelector('div')?.lang).to.equal('en');
    expect(withBuiltIn.textContent).to.equal('Fel yr oedd.');
    expect(codes()).to.deep.equal(['ui-unreachable']);
  });

  it('has no problem that axe finds', async () => {
    await expect(await addWithList()).to.be.accessible();
    await expect(await addWithList({lang: 'ur'})).to.be.accessible();
  });
});
