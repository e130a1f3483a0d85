import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import type {TestContext} from 'node:test';
import {fetchedWhileIdle, visits} from '../../../bench/visits.ts';
import {embedConfig} from '../../../src/cli/embed-config.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {untilAsked, untilChosen} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {siteConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

/** A site that answers requests for `files` only, and never those for other files of the widget. */
interface LimitedSite {
  readonly visitor: Visitor;
  readonly hosts: Hosts;
  /** From now on, only these files are served. */
  serveOnly(files: readonly string[]): void;
  /** The files that were requested since then, without those that are fetched while idle and that `files` does not have. */
  downloads(): readonly string[];
}

const dist = new URL('../../../dist/', import.meta.url);

for (const [{name, files}, isBuiltIn] of [
  [visits.asked, false],
  [visits.askedBuiltIn, true],
] as const)
  test(`a ${name}, downloads and needs only ${files.join(', ')}`, async (t) => {
    const {visitor, hosts, serveOnly, downloads} = await openSite(t, isBuiltIn);
    serveOnly(files);
    await visitor.goto(hosts.page('simple.html'));
    await untilAsked(visitor);
    await untilAll(files, downloads);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(downloads(), files.toSorted());
    await visitor.click('[part~="reject"]');
    await untilChosen(visitor);
  });

test(`a ${visits.accepted.name}, downloads and needs only ${visits.accepted.files.join(', ')}`, async (t) => {
  const {visitor, hosts, serveOnly, downloads} = await openSite(t);
  const {files} = visits.accepted;
  serveOnly(files);
  await visitor.goto(hosts.page('simple.html'));
  await visitor.click('[part~="accept"]');
  await untilRun(visitor, 'simple');
  await until('a receipt', () =>
    visitor.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('-receipts'))),
  );
  await vendorRequests(visitor, hosts);
  assert.deepEqual(downloads(), files.toSorted());
});

for (const [{name, files}, answer, run] of [
  [visits.refusedBefore, 'reject', []],
  [visits.allowedBefore, 'accept', ['simple']],
] as const)
  test(`a ${name}, downloads and needs only ${files.join(', ')}`, async (t) => {
    const {visitor, hosts, serveOnly, downloads} = await openSite(t);
    await visitor.goto(hosts.page('blank.html'));
    await visitor.click(`[part~="${answer}"]`);
    await untilChosen(visitor);
    // Else the next page would make the receipt.
    await until('the answer to be handled', () =>
      visitor.evaluate(() => !Object.keys(localStorage).some((key) => key.endsWith('-answers'))),
    );
    // Ends what the first page still downloads.
    await visitor.goto('about:blank');
    serveOnly(files);
    await visitor.goto(hosts.page('simple.html'));
    await untilRun(visitor, ...run);
    await vendorRequests(visitor, hosts);
    assert.deepEqual(await scriptsRunOn(visitor), run);
    assert.deepEqual(downloads(), files.toSorted());
  });

async function openSite(t: TestContext, isBuiltIn = false): Promise<LimitedSite> {
  const faults: Record<string, 'silent'> = {};
  const {visitor, hosts} = await visit(t, {
    faults,
    ...(isBuiltIn ? {config: undefined, files: builtIn()} : {}),
  });
  let served: readonly string[] = [];
  return {
    visitor,
    hosts,
    serveOnly(files) {
      served = files;
      const others = readdirSync(dist).filter((name) => name.endsWith('.js') && !files.includes(name));
      Object.assign(faults, Object.fromEntries(others.map((name) => [name, 'silent'])));
      hosts.site.log.clear();
    },
    downloads: () => {
      const paths = hosts.site.log.paths().filter((path) => path.startsWith('/privacy/'));
      const names = [...new Set(paths.map((path) => path.slice('/privacy/'.length)))];
      return names.filter((name) => served.includes(name) || !fetchedWhileIdle.includes(name)).toSorted();
    },
  };
}

/** The bundles that differ when the configuration is built in. */
function builtIn(): Readonly<Record<string, string>> {
  const readBundle = (name: string): string => readFileSync(new URL(name, dist), 'utf8');
  const {loader, ui, receipt} = embedConfig({
    loader: readBundle('desk.js'),
    autoBlock: readBundle('desk-autoblock.js'),
    moved: readBundle('desk-moved.js'),
    ui: readBundle('desk-ui.js'),
    cookies: readBundle('desk-cookies.js'),
    receipt: readBundle('receipt.js'),
    site: siteConfig,
  });
  return {'desk.js': loader, 'desk-ui.js': ui, 'receipt.js': receipt};
}

function untilAll(files: readonly string[], downloads: () => readonly string[]): Promise<boolean> {
  return until(files.join(', '), () => files.every((name) => downloads().includes(name)));
}
