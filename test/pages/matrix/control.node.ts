import assert from 'node:assert/strict';
import test from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {engineHere} from '../support/browser.ts';
import {policies} from '../support/hosts/policies.ts';
import {visit} from '../support/visit.ts';
import {expectedRequests, requestsWithoutHolding} from './expected.ts';
import {forms, pages} from './forms.ts';
import {matrixSite} from './matrix-site.ts';
import {mismatches, requestsOf} from './mismatches.ts';
import {observePage} from './observe-page.ts';

// This shows that the vendors' host counts every request, and that the matrix observes a page late enough to see a leak.
for (const policy of policies)
  test(`without the loader every form of markup leaks all its requests (policy: ${policy})`, async (t) => {
    const environment = {engine: engineHere, policy};
    const {visitor, hosts} = await visit(t, {
      ...matrixSite,
      policy,
      withoutHolding: true,
      faults: {'desk.js': 'empty'},
    });
    for (const page of pages) {
      const onPage = forms.filter(
        (form) => form.page === page && requestsWithoutHolding(form, environment).length > 0,
      );
      await visitor.goto(hosts.page(`${page}.html`));
      const early = await observePage(visitor, hosts, page, {requests: [], scripts: []});
      const held = onPage.filter(
        (form) =>
          !isSameSet(requestsWithoutHolding(form, environment), expectedRequests(form, [], environment)),
      );
      const unnoticed = held.filter((form) => mismatches(form, early, [], environment).length === 0);
      assert.deepEqual(
        unnoticed.map(({name}) => name),
        [],
        'a leak would be noticed',
      );
      const requests = onPage.flatMap((form) =>
        requestsWithoutHolding(form, environment).map((path) => `/${form.name}/${path}`),
      );
      const late = await observePage(visitor, hosts, page, {requests, scripts: []});
      for (const form of onPage)
        assert.deepEqual(
          requestsOf(form, late),
          requestsWithoutHolding(form, environment).toSorted(),
          form.name,
        );
    }
  });

function isSameSet(first: readonly string[], second: readonly string[]): boolean {
  return isDeepStrictEqual(first.toSorted(), second.toSorted());
}
