import type {Service, SiteConfig} from '../../config/types.ts';
import {categoryOf} from '../../consent/category-of.ts';
import type {Notice} from '../../receipt/input.ts';
import {noticeValues} from '../banner/banner-texts.ts';
import {controllersLine, purposeLine} from '../banner/purpose-line.ts';
import {linkTo, type NoticeContext} from '../context.ts';
import {describeCategories, type DescribedCategory, formatTitles} from '../describe-categories.ts';
import {formatDuration, formatList, longestDuration} from '../format.ts';
import {translate} from '../texts/translate.ts';
import type {EmbedKind} from './embed-kind.ts';

/** The words of a placeholder, besides the title of the held markup. */
export interface EmbedWords {
  /** Says who learns about the visit, and what that leaves in the browser: the only text in a small box. */
  readonly short: string;
  /** What is stored and for how long, what for, and what each button does. */
  readonly lines: readonly string[];
  readonly play: string;
  /** Text of the button that allows all of the keys. */
  readonly always: string;
  readonly links: readonly {readonly url: string; readonly text: string}[];
}

/** Finds the first host name in the held markup, in an address that is parked (`data-src`) or not. */
const HOST = /(?:src|data)="\w*:?\/\/([^/"]+)/;

/** The `title` attribute of the held markup, else the first one in it, else what its keys are called. */
export function embedTitle(context: NoticeContext, held: Element, keys: readonly string[]): string {
  const {content} = held as Partial<HTMLTemplateElement>;
  const titled = held.getAttribute('title') ? held : content?.querySelector('[title]');
  return titled?.getAttribute('title') || formatTitles(context, keys);
}

/** The first host name in the held markup. */
export function hostIn(held: Element): string | undefined {
  return HOST.exec(held.outerHTML)?.[1];
}

/** The texts that are different for what is played, and for what is shown. */
const playTexts: Readonly<Record<EmbedKind, {readonly text: string; readonly play: string}>> = {
  film: {text: 'embed.text', play: 'embed.play'},
  map: {text: 'embed.show-text', play: 'embed.show-map'},
  form: {text: 'embed.show-text', play: 'embed.show-form'},
  other: {text: 'embed.show-text', play: 'embed.show-other'},
};

/** What the words of a placeholder depend on besides its keys. */
export interface EmbedFacts {
  readonly kind: EmbedKind;
  /** Stands in for a service that no key names. */
  readonly host?: string | undefined;
}

/** Says what playing held markup does, and whom each of its keys allows. */
export function embedWords(
  context: NoticeContext,
  keys: readonly string[],
  {kind, host}: EmbedFacts,
): EmbedWords {
  const {config, texts} = context;
  const services = keys.flatMap((key) => serviceOf(config, key) ?? []);
  const unnamed = keys.filter((key) => !serviceOf(config, key));
  const names = services.map(({name, provider}) => (provider ? `${name} (${provider})` : name));
  const categories = categoriesOf(context, keys);
  const others = unnamed.length ? [host ?? formatTitles(context, unnamed)] : [];
  const learns = translate(texts, playTexts[kind].text, {
    services: formatList(context, [...names, ...others]),
  });
  const values = {
    play: translate(texts, playTexts[kind].play),
    always: translate(texts, 'embed.always', {service: formatTitles(context, keys)}),
    ...noticeValues(context),
  };
  return {
    play: values.play,
    always: values.always,
    short: [learns, ...keptLines(context, services, others)].join(' '),
    lines: [
      ...services.map((service) => storesLine(context, service)),
      ...categories
        .map((category) => purposeLine(context, category))
        .map(({label, text}) => text && `${label} ${text}`),
      controllersLine(context, [...services, ...categories.flatMap((category) => category.services)]),
      translate(texts, 'embed.once', values),
      translate(texts, 'embed.lasts', values),
    ].filter(Boolean),
    links: [
      ...services.map(({name, policyUrl: url}) => ({
        url,
        text: `${translate(texts, 'link.policy')} (${name})`,
      })),
      {url: linkTo(context, 'cookies'), text: translate(texts, 'link.cookies')},
    ].flatMap(({url, text}) => (url ? {url, text} : [])),
  };
}

/** The words of a placeholder as a notice: all of them, because "Always allow" stands only beside the whole text. */
export function embedNotice(context: NoticeContext, keys: readonly string[], facts: EmbedFacts): Notice {
  const {short, lines, links, play, always} = embedWords(context, keys, facts);
  return {
    layer: 'embed',
    language: context.language,
    text: [short, ...lines, ...links.map(({text}) => text), play, always].join('\n'),
    categories: categoriesOf(context, keys).map(({id, title}) => ({id, title, description: short})),
  };
}

/** The category of each key, once. Where the keys name services, it has none: the text says those already. */
function categoriesOf(context: NoticeContext, keys: readonly string[]): readonly DescribedCategory[] {
  return describeCategories(context)
    .filter(({id}) => keys.some((key) => categoryOf(key) === id))
    .map((category) => (keys.includes(category.id) ? category : {...category, services: []}));
}

/** The configured service that a key names (`media:youtube`). */
function serviceOf({categories}: SiteConfig, key: string): Service | undefined {
  const services = categories.find(({id}) => id === categoryOf(key))?.services;
  return services?.find(({id}) => key.endsWith(`:${id}`));
}

/** Says how long something may stay in the browser, and who may keep something there without saying what, or how long. */
function keptLines(
  context: NoticeContext,
  services: readonly Service[],
  others: readonly string[],
): readonly string[] {
  const {texts} = context;
  const longest = longestDuration(services.flatMap((service) => longestOf(service) ?? []));
  const silent = services
    .filter((service) => service.stores?.length !== 0 && !longestOf(service))
    .map(({name}) => name);
  return [
    ...(longest ? [translate(texts, 'embed.kept', {duration: formatDuration(longest, context)})] : []),
    ...[...silent, ...others].map((service) => translate(texts, 'embed.may-store', {service})),
  ];
}

/** How long a service keeps anything in the browser; `undefined` when it does not say so of everything. */
function longestOf({stores = []}: Service): string | undefined {
  const durations = stores.flatMap(({duration}) => duration ?? []);
  return durations.length === stores.length ? longestDuration(durations) : undefined;
}

/** "Tube keeps in your browser: _tube (1 year)."; '' when nothing is known. */
function storesLine(context: NoticeContext, {name: service, stores = []}: Service): string {
  const {texts} = context;
  const items = stores.map(({name, duration}) => {
    if (!duration) return name;
    const shown =
      duration === 'session' ? translate(texts, 'embed.session') : formatDuration(duration, context);
    return translate(texts, 'embed.item', {name, duration: shown});
  });
  return items.length ? translate(texts, 'embed.stores', {service, items: formatList(context, items)}) : '';
}
