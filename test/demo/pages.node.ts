import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Demo} from '../../demo/create-demo.ts';
import {crawl} from './crawl.ts';
import type {CrawledPage} from './crawl.ts';
import {startDemo} from './start-demo.ts';

let demo: Demo;
let all: readonly CrawledPage[];
let pages: readonly CrawledPage[];
/** Pages of the site itself: those of the forms come from the service, in a template without vendors. */
let sitePages: readonly CrawledPage[];

before(async () => {
  demo = await startDemo();
  // The register is not a page of the site, although the site links to it: it begins with a sign-in.
  all = [...(await crawl(demo.siteUrl)).values()].filter(({path}) => path !== '/register/');
  // The gallery is not a page of the charity: it has no tag, no header and no footer. The policy as data is no page.
  pages = all.filter(({path}) => path !== '/gallery/' && !path.endsWith('.json'));
  sitePages = pages.filter(({path}) => !/^\/privacy\/(request|complain)\//.test(path));
});

after(() => demo.close());

const checkEach = (check: (page: CrawledPage) => void, checked = pages): void => {
  for (const page of checked) {
    try {
      check(page);
    } catch (error) {
      throw new Error(`On ${page.path}`, {cause: error});
    }
  }
};

const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');

/** Elements without an end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

const unbalanced = (html: string): string | undefined => {
  const open: string[] = [];
  const text = html.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/(<script\b[^>]*>)[^]*?(<\/script>)/g, '$1$2');
  for (const [tag, slash, name = '', rest = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)([^>]*)>/g)) {
    if (VOID.has(name) || rest.endsWith('/')) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1);
};

describe('the demo site', () => {
  it('has the pages a visitor needs', () => {
    const paths = new Set(pages.map(({path}) => path));
    const wanted = [
      '/',
      '/research/',
      '/research/the-long-view/',
      '/events/seeing-what-works/',
      '/news/',
      '/about/',
      '/cy/',
    ];
    const privacy = [
      '/privacy/',
      '/privacy/2026-12-01/',
      '/privacy/2026-11-01/',
      '/privacy/2026-12-01/since/2026-11-01/',
      '/privacy/cookies/',
      '/privacy/request/',
      '/privacy/complain/',
    ];
    for (const path of [...wanted, ...privacy]) assert.ok(paths.has(path), `${path} is linked`);
  });

  it('has a page for every link', () =>
    assert.deepEqual(
      all.filter(({status}) => status !== 200),
      [],
    ));

  it('links to the gallery', () => assert.ok(all.some(({path}) => path === '/gallery/')));

  it('has an element for every fragment, except that of the panel', () => {
    const ids = new Map(pages.map(({path, html}) => [path, new Set(idsIn(html))]));
    checkEach(({links}) => {
      for (const link of links) {
        const [path = '', fragment] = link.split('#');
        if (fragment !== undefined && fragment !== 'privacy-desk')
          assert.ok(ids.get(path)?.has(fragment), link);
      }
    });
  });

  it('has the tag once, first in the head of each page', () =>
    checkEach(({html}) => {
      assert.match(html, /<head>\s*<script src="\/privacy\/desk\.js"><\/script>/);
      assert.equal(html.split('desk.js').length, 2);
    }));

  it('has a language, a description and a different title on each page', () => {
    checkEach(({html}) => {
      assert.match(html, /^<!doctype html>\s*<html lang="(en-GB|cy)">/);
      assert.match(html, /<meta charset="utf-8">/);
      assert.match(html, /<meta name="description" content="[^"]+">/);
    }, sitePages);
    const titles = sitePages.map(({html}) => /<title>(.+?)<\/title>/.exec(html)?.[1]);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('has one main heading, one main element and a link to skip to it', () =>
    checkEach(({html}) => {
      assert.equal(html.match(/<h1\b/g)?.length, 1);
      assert.equal(html.match(/<main id="main"/g)?.length, 1);
      assert.match(html, /<a class="skip" href="#main">/);
    }));

  it('closes every element', () => checkEach(({html}) => assert.equal(unbalanced(html), undefined)));

  it('uses no id twice', () =>
    checkEach(({html}) => {
      const ids = idsIn(html);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
    }));

  it('refers only to ids that exist', () =>
    checkEach(({html}) => {
      const ids = new Set(idsIn(html));
      for (const [, named = ''] of html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g))
        for (const id of named.split(' ')) assert.ok(ids.has(id), id);
    }));

  it('fills every slot', () => checkEach(({html}) => assert.doesNotMatch(html, /\{\{/)));

  it('links to the cookie settings on every page', () =>
    checkEach(({html}) => assert.match(html, /<a href="#privacy-desk">Cookie settings<\/a>/)));

  it('loads nothing from another host outside a held template', () =>
    checkEach(({html}) => {
      const running = html.replaceAll(
        /<template data-consent="[^"]+" data-service="[^"]+">[^]*?<\/template>/g,
        '',
      );
      assert.doesNotMatch(running, /\s(?:src|srcset|poster)="https?:/);
      assert.doesNotMatch(running, /<link[^>]*href="https?:/);
      assert.ok(!running.includes(demo.vendorUrl));
    }));

  it('contains the vendors’ snippets unchanged', () =>
    checkEach(({html}) => {
      assert.ok(html.includes('function gtag(){dataLayer.push(arguments);}'));
      assert.ok(html.includes("g.async=true; g.src=u+'matomo.js'; s.parentNode.insertBefore(g,s);"));
    }, sitePages));

  it('holds the vendors on every page, and the film in the report', () => {
    checkEach(({html}) => {
      for (const service of ['google-analytics', 'matomo', 'advert-pixel'])
        assert.match(
          html,
          new RegExp(`<template data-consent="(analytics|marketing)" data-service="${service}">`),
        );
      assert.ok(html.includes(`${demo.vendorUrl}/gtag/js?id=`));
    }, sitePages);
    const report = pages.find(({path}) => path === '/research/the-long-view/');
    assert.match(
      report?.html ?? '',
      /<template data-consent="media" data-service="film-player">\s*<iframe src="http/,
    );
  });

  it('has no style attributes and no inline handlers, which a strict policy refuses', () =>
    checkEach(({html}) => assert.doesNotMatch(html, /<[^>]+\s(?:style|on[a-z]+)="/)));

  it('has no vendors on the forms of the service', () =>
    checkEach(({path, html}) => {
      if (!sitePages.some((page) => page.path === path)) assert.doesNotMatch(html, /<template|gtag/);
    }));

  it('has a Welsh page', () => {
    const welsh = pages.find(({path}) => path === '/cy/');
    assert.match(welsh?.html ?? '', /<html lang="cy">/);
  });
});
