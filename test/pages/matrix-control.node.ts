import assert from 'node:assert/strict';
import test from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {engineHere} from './browser.ts';
import {policies} from './hosts/policies.ts';
import {expectedAsks, unheldAsks} from './matrix/expected.ts';
import {asksOf, faultsIn} from './matrix/faults.ts';
import {forms, pages} from './matrix/forms.ts';
import {matrixSite} from './matrix/matrix-site.ts';
import {lookAt} from './matrix/sighting.ts';
import {visit} from './visit.ts';

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  isDeepStrictEqual(one.toSorted(), other.toSorted());

// Without this, a host that counts nothing, or a look that comes too early, would pass for a perfect gate.
for (const policy of policies)
  test(`without the gate every form of markup is found to leak, in full (policy: ${policy})`, async (t) => {
    const where = {engine: engineHere, policy};
    const {visitor, hosts} = await visit(t, {
      ...matrixSite,
      policy,
      unwrapped: true,
      faults: {'desk.js': 'empty'},
    });
    for (const page of pages) {
      const here = forms.filter((form) => form.page === page && unheldAsks(form, where).length > 0);
      await visitor.goto(hosts.page(`markup/${page}.html`));
      const early = await lookAt(visitor, hosts, page, {asks: [], runs: []});
      const gated = here.filter((form) => !isSame(unheldAsks(form, where), expectedAsks(form, [], where)));
      const unseen = gated.filter((form) => faultsIn(form, early, [], where).length === 0);
      assert.deepEqual(
        unseen.map(({name}) => name),
        [],
        'found as late as a leak would be',
      );
      const asks = here.flatMap((form) => unheldAsks(form, where).map((path) => `/${form.name}/${path}`));
      const late = await lookAt(visitor, hosts, page, {asks, runs: []});
      for (const form of here)
        assert.deepEqual(asksOf(form, late), unheldAsks(form, where).toSorted(), form.name);
    }
  });
