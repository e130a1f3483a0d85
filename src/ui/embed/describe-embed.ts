import {categoryOf} from '../../consent/choice.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {formatList} from '../format.ts';
import {translate} from '../texts/translate.ts';

/** The texts of a placeholder. */
export interface DescribedEmbed {
  /** The `title` attribute in the held markup, else the service's name. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Text of the button that always allows the service or category. */
  readonly always: string;
  readonly policy: {readonly url: string; readonly text: string} | undefined;
}

/** Finds the first host name in the held markup, in an address that is parked (`data-src`) or not. */
const HOST = /(?:src|data)="\w*:?\/\/([^/"]+)/;

/** Says what the held markup is, which site playing it contacts, and what that site stores. */
export function describeEmbed(context: UiContext, held: Element, keys: readonly string[]): DescribedEmbed {
  const {config, locale, texts} = context;
  const [configured] = config.categories.flatMap(({id, services}) =>
    services.filter((service) => keys.includes(`${id}:${service.id}`)),
  );
  const categories = formatTitles(
    context,
    keys.map((key) => categoryOf(key)),
  );
  const service = configured?.name ?? HOST.exec(held.outerHTML)?.[1] ?? categories;
  const {provider, policyUrl: url, stores = []} = configured ?? {};
  const names = formatList(
    locale,
    stores.map(({name}) => name),
  );
  const {content} = held as Partial<HTMLTemplateElement>;
  return {
    title: (content?.querySelector('[title]') ?? held).getAttribute('title') || service,
    lines: [
      translate(texts, 'embed.text', {service: provider ? `${service} (${provider})` : service}),
      translate(texts, names ? 'embed.stores' : 'embed.may-store', {names}),
    ],
    always: translate(texts, 'embed.always', {
      service: keys.every((key) => key.includes(':')) ? service : categories,
    }),
    policy: url ? {url, text: `${translate(texts, 'link.policy')} (${service})`} : undefined,
  };
}
