import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service} from '../../config/types.ts';
import type {InventoryItem} from '../../contract/public-api.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {describeMarkup} from '../../gate/hold/running-markup.ts';
import {globTest} from '../../platform/pure/glob.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';

const STATES = ['running', 'held', 'removed', 'kept'] as const;

type ItemWithoutService = Omit<InventoryItem, 'service'>;

/** Lists what runs on the page, what is held, and what the last withdrawal removed or could not remove. */
export function inventory(document: Document, context: UiContext): readonly InventoryItem[] {
  const {host, config} = context;
  const running = (host.activity.running ?? []).map(({what, keys}): ItemWithoutService => ({
    what,
    state: 'running',
    key: keys.join(' '),
  }));
  const held = [...host.held].flatMap(([element, keys]): readonly ItemWithoutService[] =>
    // Held markup that the page has removed will never run.
    element.isConnected ? [{what: describeMarkup(element), state: 'held', key: keys.join(' ')}] : [],
  );
  const blocked = (document.defaultView?.privacyDeskAutoBlock?.blocked ?? []).map(
    ({url, key}): ItemWithoutService => ({
      what: new URL(url).hostname,
      state: 'held',
      key,
      reason: 'not-marked',
    }),
  );
  const erased = (host.activity.erased ?? []).map((item): ItemWithoutService => ({
    what: item.name,
    state: item.reason ? 'kept' : 'removed',
    key: keyOfErased(context, item),
    reason: item.reason,
  }));
  return [...running, ...held, ...blocked, ...erased].map((item) => ({
    ...item,
    service: serviceName(config, item.key),
  }));
}

/** Renders the inventory, grouped by state. */
export function inventoryList(context: UiContext, items: readonly InventoryItem[]): TemplateResult {
  return html`
    ${STATES.map((state) => {
      const itemsInState = items.filter((item) => item.state === state);
      return itemsInState.length ? stateGroup(context, state, itemsInState) : nothing;
    })}
    ${items.length ? nothing : html`<p>${translate(context.texts, 'now.none')}</p>`}
  `;
}

/** The key of the service that declares an erased item. If several do, the first one that is not allowed. */
function keyOfErased({host, config}: UiContext, {name, kind}: ErasureResult): string {
  const declares = (service: Service): boolean =>
    kind === 'vendor'
      ? service.name === name
      : !!service.stores?.some((store) => store.kind === kind && globTest(store.name)(name));
  const keys = config.categories.flatMap(({id, services}) =>
    services.filter(declares).map((service) => `${id}:${service.id}`),
  );
  return keys.find((key) => !host.allows(key)) ?? keys[0] ?? '';
}

/** The name of the first service in `key`; its id when the configuration does not have it. */
function serviceName({categories}: UiContext['config'], key: string): string | undefined {
  const [, category, id] = /(\S+?):(\S+)/.exec(key) ?? [];
  const services = categories.find((one) => one.id === category)?.services;
  return services?.find((one) => one.id === id)?.name ?? id;
}

/** Equal lines are shown once: a page can hold a hundred posts of one service. */
function stateGroup(context: UiContext, state: string, items: readonly InventoryItem[]): TemplateResult {
  return html`
    <h4>${translate(context.texts, `now.${state}`)}</h4>
    <ul>
      ${[...new Set(items.map((item) => line(context, item)))].map((text) => html`<li>${text}</li>`)}
    </ul>
  `;
}

function line(context: UiContext, {what, key, state, service, reason}: InventoryItem): string {
  const {texts} = context;
  if (reason && reason !== 'not-marked') return translate(texts, `swept.${reason}`, {name: what});
  const name = service ?? formatTitles(context, key.split(' '));
  // Host names and the names of stored items are shown. Element names (`script`), which have no dot, mean nothing to visitors.
  const shownWhat = state === 'removed' || what.includes('.') ? what : '';
  const facts = [shownWhat, reason && translate(texts, 'now.not-marked')].filter(Boolean).join(', ');
  return [...new Set([name, facts])].filter(Boolean).join(': ');
}
