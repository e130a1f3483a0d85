import type {} from '../../../src/entry/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {untilAllowed, untilAsked} from '../banner.ts';
import type {Hosts} from '../hosts/hosts.ts';
import type {Where} from './expected.ts';
import {categories} from './form.ts';
import type {CategoryName} from './form.ts';
import {pages} from './forms.ts';
import {awaitedOn, lookAt} from './sighting.ts';
import type {Sighting} from './sighting.ts';
import {grantedIn, states} from './state.ts';
import type {State} from './state.ts';

/** What every page did in every state. */
export type Found = ReadonlyMap<State, readonly Sighting[]>;

declare global {
  interface Window {
    /** Set on a page that is about to be loaded anew. */
    isLeft?: boolean;
  }
}

/** Does something after which the widget loads the page anew, and waits for the new one. */
const untilReloaded = async (visitor: Visitor, act: () => Promise<unknown>): Promise<void> => {
  await visitor.evaluate(() => void (window.isLeft = true));
  await act();
  await until('the page to be loaded anew', () =>
    visitor.evaluate(() => !window.isLeft && document.readyState !== 'loading'),
  );
};

const refuse = (visitor: Visitor, ids: readonly string[]): Promise<unknown> =>
  visitor.evaluate((refused) => void window.privacyDesk?.refuse(refused), ids);

/** Makes the visitor somebody who has never answered. */
const forget = (visitor: Visitor): Promise<void> =>
  visitor.evaluate(() => {
    document.cookie = 'privacy-desk=; path=/; max-age=0';
    localStorage.clear();
    sessionStorage.clear();
  });

/** Gives the answer on a page of its own, with nothing to release or to stop. */
const answer = async (
  visitor: Visitor,
  hosts: Hosts,
  yes: readonly CategoryName[],
  no: readonly CategoryName[],
): Promise<void> => {
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate((ids) => window.privacyDesk?.grant(ids), yes);
  await visitor.evaluate((ids) => window.privacyDesk?.refuse(ids), no);
  await until('the answer', () =>
    visitor.evaluate(
      (granted, refused) =>
        granted.every((id) => window.privacyDesk?.choice?.granted.includes(id)) &&
        refused.every((id) => window.privacyDesk?.choice?.refused.includes(id)),
      yes,
      no,
    ),
  );
};

/** Takes a visitor through every state of every page. */
export const walk = async (visitor: Visitor, hosts: Hosts, where: Where): Promise<Found> => {
  const found = new Map<State, Sighting[]>(states.map((state) => [state, []]));
  const look = async (state: State, page: string): Promise<void> => {
    const sighting = await lookAt(visitor, hosts, page, awaitedOn(page, grantedIn(state), where));
    found.get(state)?.push(sighting);
  };
  const open = (page: string): Promise<void> => visitor.goto(hosts.page(`markup/${page}.html`));

  for (const page of pages) {
    await open(page);
    await untilAsked(visitor);
    await look('none', page);
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, ...categories);
    await look('accepted', page);
    await untilReloaded(visitor, () => refuse(visitor, categories));
    await look('withdrawn', page);
    await forget(visitor);
  }
  for (const state of ['rejected', 'analytics', 'marketing', 'returning'] as const) {
    const granted = grantedIn(state);
    await answer(
      visitor,
      hosts,
      granted,
      categories.filter((id) => !granted.includes(id)),
    );
    for (const page of pages) {
      await open(page);
      await look(state, page);
    }
  }
  return found;
};
