import {expect} from '@open-wc/testing';
import {knownPaths, type PathsWindow} from '../../src/gate/known-paths.ts';

/** A page of www.example.org that was loaded from `/loaded`, and what else it knows. */
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

describe('the paths that a page knows of', () => {
  for (const [what, known, more] of [
    ['are its own and the one it was loaded from', {}, []],
    ['hold the page before', {referrer: 'https://www.example.org/before/it'}, ['/before/it']],
    ['hold no page of another site', {referrer: 'https://www.example.com/there'}, []],
    ['hold what this tab has shown', {history: ['https://www.example.org/a', null]}, ['/a']],
    [
      'hold what it links to',
      {links: ['/shop/', 'https://blog.example.org/b', 'mailto:x', '//:']},
      ['/shop/'],
    ],
    ['hold each once', {links: ['/now', '/a?1', '/a?2'], referrer: 'https://www.example.org/a'}, ['/a']],
  ] as const)
    it(what, () => expect(knownPaths(page(known))).to.deep.equal(['/now', '/loaded', ...more]));

  it('are not more than can be tried', () => {
    const links = Array.from({length: 500}, (_, at) => `/${at}`);
    const paths = knownPaths(page({links, referrer: 'https://www.example.org/before'}));
    expect(paths.length).to.equal(40);
    expect(paths.slice(0, 3)).to.deep.equal(['/now', '/loaded', '/before']);
  });
});
