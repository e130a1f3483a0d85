import type {Service, StoredItem} from '../config/types.ts';
import {durationInWords} from './duration-in-words.ts';
import {say} from './texts/say.ts';
import type {SpokenContext} from './ui-context.ts';

/** Something that a service keeps in the browser. */
export interface StoreFacts {
  readonly name: string;
  /** What kind of thing it is, and for how long it is kept. */
  readonly about: string;
  readonly purpose: string | undefined;
}

/** All there is to say about a service below its name, in words and in this order. */
export interface ServiceFacts {
  readonly purpose: string | undefined;
  /** Who runs it; where and for how long it keeps what it learns. */
  readonly lines: readonly string[];
  readonly policy: {readonly href: string; readonly text: string} | undefined;
  readonly promises: readonly string[];
  readonly stores: readonly StoreFacts[];
}

const storeFacts = (
  {locale, words}: SpokenContext,
  {name, kind, duration, purpose}: StoredItem,
): StoreFacts => {
  const about = [say(words, `store.${kind}`)];
  if (duration === 'session') about.push(say(words, 'store.session'));
  else if (duration) about.push(say(words, 'store.lasts', {duration: durationInWords(duration, locale)}));
  return {name, about: about.join(', '), purpose};
};

/** An ISO 3166-1 code as a name; in English where the browser does not know the language. */
const countryInWords = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale, 'en-GB'], {type: 'region'}).of(code) as string;

const linesOf = ({words, locale}: SpokenContext, service: Service): readonly string[] => {
  const {provider, location, retention} = service;
  return [
    provider && say(words, 'service.provider', {provider}),
    location && say(words, 'service.location', {country: countryInWords(location, locale)}),
    retention && say(words, 'service.retention', {duration: durationInWords(retention, locale)}),
  ].filter((line) => line !== undefined);
};

/** What a site owner says of `service`, for the panel and for the list of cookies alike. */
export const serviceFacts = (context: SpokenContext, service: Service): ServiceFacts => {
  const {words} = context;
  const {name, purpose, policyUrl, role, aggregateOnly, noAds, noReplay, noUserId} = service;
  const stated = {processor: role === 'processor', aggregateOnly, noAds, noReplay, noUserId};
  return {
    purpose,
    lines: linesOf(context, service),
    policy: policyUrl ? {href: policyUrl, text: say(words, 'service.policy', {service: name})} : undefined,
    promises: Object.entries(stated).flatMap(([key, isStated]) =>
      isStated ? say(words, `promise.${key}`) : [],
    ),
    stores: service.stores.map((item) => storeFacts(context, item)),
  };
};
