import type {Category} from '../../config/types.ts';
import {contentOf} from '../../gate/content-of.ts';
import type {} from '../../gate/net/net-api.ts';
import {namePattern} from '../../gate/name-pattern.ts';
import type {SweptItem} from '../../gate/swept-item.ts';
import type {InventoryItem} from '../inventory-item.ts';
import type {UiContext} from '../ui-context.ts';

type Keyed = Omit<InventoryItem, 'service'>;

/** The key of the service that declares what was swept: the one that may not run, if several do. */
const keyOfSwept = (context: UiContext, {name, kind}: SweptItem): string => {
  const {desk, config} = context;
  const declares = ({name: own, stores}: Category['services'][number]): boolean =>
    kind === 'vendor'
      ? own === name
      : stores.some((store) => store.kind === kind && namePattern(store.name)(name));
  const keys = config.categories.flatMap(({id, services}) =>
    services.filter(declares).map((service) => `${id}:${service.id}`),
  );
  return keys.find((key) => !desk.allows(key)) ?? keys[0] ?? '';
};

/** The name of the first service that `key` names. */
const serviceNamed = ({categories}: UiContext['config'], key: string): string | undefined => {
  const [, category, id] = /(\S+?):(\S+)/.exec(key) ?? [];
  const known = categories.find((one) => one.id === category)?.services.find((one) => one.id === id);
  return known?.name ?? id;
};

/** What runs on the page now, what is held back, what was removed and what was not. */
export const inventory = (document: Document, context: UiContext): readonly InventoryItem[] => {
  const {desk, config} = context;
  const {running: ran = [], swept = []} = desk.notes;
  const running = ran.map(({what, keys}): Keyed => ({what, state: 'running', key: keys.join(' ')}));
  const held = [...desk.held].flatMap(([element, keys]): Keyed | readonly Keyed[] =>
    // What the page has thrown away waits for nothing.
    element.isConnected ? {what: contentOf(element), state: 'held', key: keys.join(' ')} : [],
  );
  const stopped = (document.defaultView?.privacyDeskNet?.stopped ?? []).map(({url, key}): Keyed => ({
    what: new URL(url).hostname,
    state: 'held',
    key,
    reason: 'not-marked',
  }));
  const found = swept.map((item): Keyed => ({
    what: item.name,
    state: item.reason ? 'kept' : 'removed',
    key: keyOfSwept(context, item),
    reason: item.reason,
  }));
  return [...running, ...held, ...stopped, ...found].map((item) => ({
    ...item,
    service: serviceNamed(config, item.key),
  }));
};
