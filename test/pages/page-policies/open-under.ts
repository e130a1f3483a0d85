import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {until} from '../../drive/until.ts';
import {untilAsked} from '../support/choices.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit, type Visit} from '../support/visit.ts';

/** A visit to a page with policies. */
export interface VisitUnder extends Visit {
  /** Whether the page's policy forbids the image that a test requests last. */
  readonly forbidsImages: boolean;
}

/** How a page differs from the usual one. */
export interface PageUnder extends Pick<SiteOptions, 'config' | 'headers' | 'fileHeaders' | 'headScript'> {
  /** What the head has in place of the usual tag. */
  readonly tag?: string;
  /** File name of the page, with its extension. */
  readonly name?: string;
  /** The whole page. */
  readonly source?: string;
}

/** A page that holds a script and a film. It is HTML and, apart from its first line, XHTML. */
export const pageWith = (tag: string): string => `<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
  <head>
    <title>A page with a policy</title>
    {{config}}
    ${tag}
  </head>
  <body>
    <h1>A page with a policy</h1>
    <p><a href="#privacy-desk">Cookie settings</a></p>
    <template data-consent="analytics"><script src="{{vendor}}/simple.js"></script></template>
    <template data-consent="media">
      <iframe src="{{vendor}}/film.html" title="A film" width="320" height="180"></iframe>
    </template>
  </body>
</html>`;

export const usualTag = '<script src="/privacy/desk.js"></script>';

/** Opens a page with these policies as a new visitor. */
export async function openUnder(
  test: TestContext,
  {tag = usualTag, name = 'policy.html', source = pageWith(tag), ...options}: PageUnder,
): Promise<VisitUnder> {
  const visited = await visit(test, {...options, pages: {[name]: source, 'inner.html': pageWith(usualTag)}});
  await visited.visitor.goto(visited.hosts.page(name));
  const policy = Object.values(options.headers ?? {}).join();
  return {...visited, forbidsImages: /default-src|img-src/.test(policy)};
}

/** The paths that the vendors received so far. */
export function requestedUnder({visitor, hosts, forbidsImages}: VisitUnder): Promise<readonly string[]> {
  return forbidsImages ? Promise.resolve(hosts.vendor.log.paths()) : vendorRequests(visitor, hosts);
}

/** Asserts that the page asks, sends nothing before, opens the panel, applies the answer, and violates no policy itself. */
export async function assertWorks(visited: VisitUnder): Promise<void> {
  const {visitor, hosts} = visited;
  await untilAsked(visitor);
  await visitor.click('a[href="#privacy-desk"]');
  await until('the panel', () =>
    visitor.evaluate(() => {
      const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
      return panel?.shadowRoot?.querySelector<HTMLElement>('[part~="save"]')?.checkVisibility();
    }),
  );
  assert.deepEqual(await requestedUnder(visited), []);
  await visitor.press('Escape');
  await visitor.click('[part~="accept"]');
  await until('the answer to apply', () => visitor.evaluate(() => window.privacyDesk?.allows('media')));
  const {errors} = await visitor.recorded();
  assert.deepEqual(errors, []);
  assert.deepEqual(await ownViolations({visitor, hosts}), []);
}

/** The violations that our own files caused: not those of vendors, of the receipts' endpoint, or of the browser's icon. */
async function ownViolations({visitor, hosts}: Visit): Promise<readonly string[]> {
  const {violations} = await visitor.recorded();
  const ofOthers = [`:${hosts.vendor.port}`, '/favicon.ico', '/receipts', '/sentinel-'];
  return violations.filter((violation) => !ofOthers.some((one) => violation.includes(one)));
}
