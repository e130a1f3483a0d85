import {expect} from '@open-wc/testing';
import {cookieStore, knownPaths, type PathsWindow} from '../../../src/gate/erase/cookies.ts';

/** What `act` writes to `document.cookie`. */
const cookiesWrittenBy = (act: (doc: Document) => unknown): ReadonlySet<string> => {
  const written = new Set<string>();
  const doc = {
    get cookie() {
      return '';
    },
    set cookie(text: string) {
      written.add(text);
    },
  } as Document;
  act(doc);
  return written;
};

const deletionsOn = (hostname: string, paths: readonly string[]): readonly string[] => [
  ...cookiesWrittenBy((doc) => cookieStore(doc, hostname, paths).remove('_x')),
];

const domainsOn = (hostname: string): readonly (string | undefined)[] => [
  ...new Set(deletionsOn(hostname, ['/']).map((text) => /domain=([^;]*)/.exec(text)?.[1])),
];

const pathsFor = (...paths: readonly string[]): readonly (string | undefined)[] =>
  [...new Set(deletionsOn('example.org', paths).map((text) => /path=([^;]*)/.exec(text)?.[1]))].toSorted();

describe('A cookie is deleted', () => {
  it('on a page with an element called cookie, which hides the member of the document', () => {
    document.cookie = '_hidden=1;path=/';
    const image = Object.assign(document.createElement('img'), {name: 'cookie'});
    document.body.append(image);
    const store = cookieStore(document, location.hostname, ['/']);
    const before = store.names();
    store.remove('_hidden');
    image.remove();
    expect(before).to.contain('_hidden');
    expect(document.cookie).not.to.contain('_hidden');
  });

  for (const [hostname, domains] of [
    ['localhost', ['localhost']],
    ['example.org', ['example.org', 'org']],
    ['www.example.org', ['www.example.org', 'example.org', 'org']],
    [
      'www.shop.example.org.uk',
      ['www.shop.example.org.uk', 'shop.example.org.uk', 'example.org.uk', 'org.uk', 'uk'],
    ],
  ] as const)
    it(`on ${hostname} without a domain and for ${domains.join(', ')}`, () =>
      expect(domainsOn(hostname)).to.deep.equal([undefined, ...domains]));

  for (const [paths, cookiePaths] of [
    [['/'], ['/']],
    [['/a'], ['/', '/a']],
    [['/a/'], ['/', '/a', '/a/']],
    [['/a/b.html'], ['/', '/a', '/a/', '/a/b.html']],
    [['/a//b'], ['/', '/a', '/a/', '/a//', '/a//b']],
    [
      ['/a/b', '/c'],
      ['/', '/a', '/a/', '/a/b', '/c'],
    ],
  ] as const)
    it(`for the pages ${paths.join(' and ')} with the paths ${cookiePaths.join(' ')}`, () =>
      expect(pathsFor(...paths)).to.deep.equal(cookiePaths));

  for (const [how, pattern] of [
    ['without further attributes', /^_x=;max-age=0;path=\/$/],
    ['with the attributes that a prefix in the name requires', /path=\/;secure;samesite=none$/],
    ['as a partitioned cookie', /path=\/;secure;samesite=none;partitioned$/],
  ] as const)
    it(how, () =>
      expect(deletionsOn('example.org', ['/']).filter((text) => pattern.test(text)).length).to.equal(1),
    );
});

describe('The names of cookies', () => {
  for (const [cookie, names] of [
    ['', []],
    ['a=1', ['a']],
    ['a=1; b=x=y; a=2', ['a', 'b']],
    ['nameless; c=', ['nameless', 'c']],
    ['=empty; d=1', ['d']],
  ] as const)
    it(`in ${JSON.stringify(cookie)} are ${names.join(' and ') || 'an empty list'}`, () =>
      expect(cookieStore({cookie} as Document, 'example.org', ['/']).names()).to.deep.equal(names));
});

/** A page of www.example.org that was loaded from `/loaded`. */
const page = (
  known: {
    readonly links?: readonly string[];
    readonly referrer?: string;
    readonly history?: readonly (string | null)[];
  } = {},
): PathsWindow => {
  const doc = document.implementation.createHTMLDocument();
  const base = doc.head.appendChild(doc.createElement('base'));
  base.href = 'https://www.example.org/now';
  for (const href of known.links ?? [])
    doc.body.appendChild(doc.createElement('a')).setAttribute('href', href);
  Object.defineProperty(doc, 'referrer', {value: known.referrer ?? ''});
  const entries = [{name: 'https://www.example.org/loaded?x'}];
  const {history} = known;
  return {
    document: doc,
    location: {href: 'https://www.example.org/now?y#z', hostname: 'www.example.org'} as Location,
    performance: {getEntriesByType: () => entries as unknown} as unknown as Performance,
    ...(history && {
      navigation: {entries: () => history.map((url) => ({url}) as NavigationHistoryEntry)},
    }),
  };
};

describe('The paths that a page knows', () => {
  for (const [what, known, more] of [
    ['are its own and the one it was loaded from', {}, []],
    ['include the referrer', {referrer: 'https://www.example.org/before/it'}, ['/before/it']],
    ['do not include a referrer on another site', {referrer: 'https://www.example.com/there'}, []],
    ['include the history of the tab', {history: ['https://www.example.org/a', null]}, ['/a']],
    [
      'include links to this host, and no other links',
      {links: ['/shop/', 'https://blog.example.org/b', 'mailto:x', '//:']},
      ['/shop/'],
    ],
    [
      'include each path once',
      {links: ['/now', '/a?1', '/a?2'], referrer: 'https://www.example.org/a'},
      ['/a'],
    ],
  ] as const)
    it(what, () => expect(knownPaths(page(known))).to.deep.equal(['/now', '/loaded', ...more]));

  it('are at most 40', () => {
    const links = Array.from({length: 500}, (_, index) => `/${index}`);
    const paths = knownPaths(page({links, referrer: 'https://www.example.org/before'}));
    expect(paths.length).to.equal(40);
    expect(paths.slice(0, 3)).to.deep.equal(['/now', '/loaded', '/before']);
  });
});
