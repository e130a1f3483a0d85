import type {OwnStoredItem} from '../config/own-storage.ts';
import {purposeKey} from '../config/text-keys.ts';
import type {Service, StoredItem} from '../config/types.ts';
import type {LanguageContext} from './context.ts';
import {formatDuration} from './format.ts';
import {translate} from './texts/translate.ts';

/** Something that a service stores in the browser. */
export interface StoreFacts {
  readonly name: string;
  /** Its kind, and how long it is kept: "Cookie, kept for 13 months". */
  readonly about: string;
  /** In the language of the site's configuration. */
  readonly purpose: string | undefined;
  /** What an item of the widget itself is for, in the language of the interface; '' for other items. */
  readonly ownPurpose: string;
}

/** What is shown about a service below its name, in this order. */
export interface ServiceFacts {
  readonly purpose: string | undefined;
  /** BCP 47 tag of the language that the purpose is in. */
  readonly purposeLanguage: string;
  /** Who runs it, where it keeps data and for how long. */
  readonly lines: readonly string[];
  readonly policy: {readonly href: string; readonly text: string} | undefined;
  readonly promises: readonly string[];
  /** The title of `stores` or, without any, whether it keeps nothing or has not declared what. */
  readonly keeps: string;
  readonly stores: readonly StoreFacts[];
}

/** Collects what the site's configuration says about a service. The panel and the list of cookies both show it. */
export function serviceFacts(context: LanguageContext, service: Service): ServiceFacts {
  const {config, language, texts} = context;
  const {id, name, purpose, policyUrl, stores, role, aggregateOnly, noAds, noReplay, noUserId} = service;
  const keeps = stores ? (stores.length ? 'service.stores' : 'store.nothing') : 'store.unknown';
  const promises = {processor: role === 'processor', aggregateOnly, noAds, noReplay, noUserId};
  const translated = config.texts[language]?.[purposeKey(id)];
  return {
    purpose: translated ?? purpose,
    purposeLanguage: translated ? language : config.language,
    lines: providerLines(context, service),
    policy: policyUrl
      ? {href: policyUrl, text: translate(texts, 'service.policy', {service: name})}
      : undefined,
    promises: Object.entries(promises).flatMap(([key, isPromised]) =>
      isPromised ? translate(texts, `promise.${key}`) : [],
    ),
    keeps: translate(texts, keeps),
    stores: (stores ?? []).map((item) => storeFacts(context, item)),
  };
}

function providerLines(context: LanguageContext, service: Service): readonly string[] {
  const {texts, locale} = context;
  const {provider, location, retention} = service;
  return [
    provider && translate(texts, 'service.provider', {provider}),
    location && translate(texts, 'service.location', {country: formatCountry(location, locale)}),
    retention && translate(texts, 'service.retention', {duration: formatDuration(retention, context)}),
  ].filter((line) => line !== undefined);
}

/**
 * The name of an ISO 3166-1 country code; in English where the browser does not know the language, and the code where it
 * does not know names.
 */
function formatCountry(code: string, locale: string): string {
  if (!('DisplayNames' in Intl)) return code;
  return new Intl.DisplayNames([locale, 'en-GB'], {type: 'region'}).of(code) as string;
}

function storeFacts(
  context: LanguageContext,
  {name, kind, duration, purpose, part, objectionDuration}: StoredItem & Partial<OwnStoredItem>,
): StoreFacts {
  const {texts} = context;
  const about = [translate(texts, `store.${kind}`)];
  if (duration === 'session') about.push(translate(texts, 'store.session'));
  else if (duration)
    about.push(translate(texts, 'store.lasts', {duration: formatDuration(duration, context)}));
  const ownPurpose = [
    part && translate(texts, `own.${part}`),
    objectionDuration &&
      translate(texts, 'own.objection', {duration: formatDuration(objectionDuration, context)}),
  ];
  return {name, about: about.join(', '), purpose, ownPurpose: ownPurpose.filter(Boolean).join(' ')};
}
