import {expect} from '@open-wc/testing';
import {cookiePlace} from '../../src/gate/cookie-place.ts';

/** A document whose cookies are only written down. */
const written = (remove: (cookies: Document) => unknown): ReadonlySet<string> => {
  const lines = new Set<string>();
  const doc = {
    get cookie() {
      return '';
    },
    set cookie(line: string) {
      lines.add(line);
    },
  } as Document;
  remove(doc);
  return lines;
};

const attributesOn = (hostname: string, paths: readonly string[]): readonly string[] => [
  ...written((doc) => cookiePlace(doc, hostname, paths).remove('_x')),
];

const domainsOn = (hostname: string): readonly (string | undefined)[] => [
  ...new Set(attributesOn(hostname, ['/']).map((line) => /domain=([^;]*)/.exec(line)?.[1])),
];

const pathsOn = (...paths: readonly string[]): readonly (string | undefined)[] =>
  [...new Set(attributesOn('example.org', paths).map((line) => /path=([^;]*)/.exec(line)?.[1]))].toSorted();

describe('a cookie to be removed', () => {
  for (const [hostname, domains] of [
    ['localhost', ['localhost']],
    ['example.org', ['example.org', 'org']],
    ['www.example.org', ['www.example.org', 'example.org', 'org']],
    [
      'www.shop.example.org.uk',
      ['www.shop.example.org.uk', 'shop.example.org.uk', 'example.org.uk', 'org.uk', 'uk'],
    ],
  ] as const)
    it(`is tried on ${hostname} for this host alone and for ${domains.join(', ')}`, () =>
      expect(domainsOn(hostname)).to.deep.equal([undefined, ...domains]));

  for (const [paths, prefixes] of [
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
    it(`is tried with the paths ${prefixes.join(' ')} for ${paths.join(' and ')}`, () =>
      expect(pathsOn(...paths)).to.deep.equal(prefixes));

  for (const [why, pattern] of [
    ['as plain as most are', /^_x=;max-age=0;path=\/$/],
    ['with the attribute that a prefix in the name asks for', /path=\/;secure;samesite=none$/],
    ['in the jar of a partition', /path=\/;secure;samesite=none;partitioned$/],
  ] as const)
    it(`is tried ${why}`, () =>
      expect(attributesOn('example.org', ['/']).filter((line) => pattern.test(line)).length).to.equal(1));
});

describe('the names of cookies', () => {
  for (const [cookie, names] of [
    ['', []],
    ['a=1', ['a']],
    ['a=1; b=x=y; a=2', ['a', 'b']],
    ['nameless; c=', ['nameless', 'c']],
    ['=empty; d=1', ['d']],
  ] as const)
    it(`in ${JSON.stringify(cookie)} are ${names.join(' and ') || 'none'}`, () =>
      expect(cookiePlace({cookie} as Document, 'example.org', ['/']).names()).to.deep.equal(names));
});
