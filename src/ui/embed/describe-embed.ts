import {categoryOf} from '../../consent/category-of.ts';
import {listTitles} from '../describe-categories.ts';
import {listWords} from '../list-words.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** What a placeholder says. */
export interface DescribedEmbed {
  /** The author's own name for it (`title`), else the service's. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Words of the button that says yes from now on. */
  readonly always: string;
  readonly policy: {readonly url: string; readonly words: string} | undefined;
}

/** First host in the markup of what is held, where its own address stands, parked or not. */
const HOST = /(?:src|data)="\w*:?\/\/([^/"]+)/;

/** Says what `held` is, whom playing it contacts, and what is stored then. */
export const describeEmbed = (context: UiContext, held: Element, keys: readonly string[]): DescribedEmbed => {
  const {config, locale, words} = context;
  const [known] = config.categories.flatMap(({id, services}) =>
    services.filter((service) => keys.includes(`${id}:${service.id}`)),
  );
  const categories = listTitles(
    context,
    keys.map((key) => categoryOf(key)),
  );
  const service = known?.name ?? HOST.exec(held.outerHTML)?.[1] ?? categories;
  const {provider, policyUrl: url, stores = []} = known ?? {};
  const names = listWords(
    locale,
    stores.map(({name}) => name),
  );
  const {content} = held as Partial<HTMLTemplateElement>;
  return {
    title: (content?.querySelector('[title]') ?? held).getAttribute('title') || service,
    lines: [
      say(words, 'embed.text', {service: provider ? `${service} (${provider})` : service}),
      say(words, names ? 'embed.stores' : 'embed.may-store', {names}),
    ],
    always: say(words, 'embed.always', {
      service: keys.every((key) => key.includes(':')) ? service : categories,
    }),
    policy: url ? {url, words: `${say(words, 'link.policy')} (${service})`} : undefined,
  };
};
