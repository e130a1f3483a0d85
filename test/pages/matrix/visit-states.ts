import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {untilAllowed, untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import type {Environment} from './expected.ts';
import {categories} from './form.ts';
import type {CategoryName} from './form.ts';
import {pages} from './forms.ts';
import {expectedOn, observePage} from './observe-page.ts';
import type {Observation} from './observe-page.ts';
import {grantedIn, states} from './state.ts';
import type {State} from './state.ts';

/** What every page did in every state. */
export type Observations = ReadonlyMap<State, readonly Observation[]>;

declare global {
  interface Window {
    /** Set on a page before it is reloaded. */
    isOldPage?: boolean;
  }
}

/** Takes a visitor through every state of every page. */
export async function visitStates(
  visitor: Visitor,
  hosts: Hosts,
  environment: Environment,
): Promise<Observations> {
  const observations = new Map<State, Observation[]>(states.map((state) => [state, []]));
  const observe = async (state: State, page: string): Promise<void> => {
    const expected = expectedOn(page, grantedIn(state), environment);
    observations.get(state)?.push(await observePage(visitor, hosts, page, expected));
  };

  for (const page of pages) {
    await visitor.goto(hosts.page(`${page}.html`));
    await untilAsked(visitor);
    await observe('none', page);
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, ...categories);
    await observe('accepted', page);
    await untilReloaded(visitor, () => refuse(visitor, categories));
    await observe('withdrawn', page);
    await clearStorage(visitor);
  }
  for (const state of ['rejected', 'analytics', 'marketing', 'returning'] as const) {
    await choose(visitor, hosts, grantedIn(state));
    for (const page of pages) {
      await visitor.goto(hosts.page(`${page}.html`));
      await observe(state, page);
    }
  }
  return observations;
}

/** Does something that makes the widget reload the page, and waits for the new page. */
async function untilReloaded(visitor: Visitor, act: () => Promise<unknown>): Promise<void> {
  await visitor.evaluate(() => void (window.isOldPage = true));
  await act();
  await until('the reloaded page', () =>
    visitor.evaluate(() => !window.isOldPage && document.readyState !== 'loading'),
  );
}

function refuse(visitor: Visitor, ids: readonly string[]): Promise<unknown> {
  return visitor.evaluate((refused) => void window.privacyDesk?.refuse(refused), ids);
}

/** Removes the visitor's choice and everything else that is stored. */
function clearStorage(visitor: Visitor): Promise<void> {
  return visitor.evaluate(() => {
    document.cookie = 'privacy-desk=; path=/; max-age=0';
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Grants these categories and refuses the others, on a page with nothing to release or to erase. */
async function choose(visitor: Visitor, hosts: Hosts, granted: readonly CategoryName[]): Promise<void> {
  const refused = categories.filter((id) => !granted.includes(id));
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate((ids) => window.privacyDesk?.grant(ids), granted);
  await visitor.evaluate((ids) => window.privacyDesk?.refuse(ids), refused);
  await until('the choice', () =>
    visitor.evaluate(
      (yes, no) =>
        yes.every((id) => window.privacyDesk?.choice?.granted.includes(id)) &&
        no.every((id) => window.privacyDesk?.choice?.refused.includes(id)),
      granted,
      refused,
    ),
  );
}
