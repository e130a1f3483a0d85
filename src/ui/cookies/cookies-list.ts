import {describeCategories, isSameLanguage, type DescribedCategory} from '../describe-categories.ts';
import {serviceFacts, type ServiceFacts} from '../service-facts.ts';
import {directionOf} from '../texts/pick-language.ts';
import {say} from '../texts/say.ts';
import type {DescribingContext} from '../ui-context.ts';
import {fingerprint} from './fingerprint.ts';
import {piece, type ElementPiece} from './piece.ts';

type Attributes = ElementPiece['attributes'];

/** What a site says of its services is in the configuration's language, whichever the list is in. */
const ownWords = ({config, language}: DescribingContext): Attributes =>
  isSameLanguage(language, config.language) ? {} : {lang: config.language, dir: directionOf(config.language)};

const paragraph = (text: string | undefined, attributes?: Attributes): readonly ElementPiece[] =>
  text ? [piece('p', [text], attributes)] : [];

/** Names of cookies are written from left to right in every language. */
const storesList = (stores: ServiceFacts['stores'], own: Attributes): ElementPiece =>
  piece(
    'ul',
    stores.map(({name, about, purpose}) =>
      piece('li', [piece('code', [name], {dir: 'ltr'}), ` ${about}`, ...paragraph(purpose, own)]),
    ),
  );

const service = (
  context: DescribingContext,
  one: DescribedCategory['services'][number],
  heading: number,
): ElementPiece => {
  const {words} = context;
  const {purpose, lines, policy, promises, stores} = serviceFacts(context, one);
  const own = ownWords(context);
  const told = lines.map((line) => piece('li', [line]));
  if (policy) told.push(piece('li', [piece('a', [policy.text], {href: policy.href})]));
  const list = (items: readonly ElementPiece[]): readonly ElementPiece[] =>
    items.length ? [piece('ul', items)] : [];
  return piece('section', [
    piece(`h${heading}`, [one.name]),
    ...paragraph(purpose, own),
    ...list(told),
    ...(promises.length ? paragraph(say(words, 'service.promised')) : []),
    ...list(promises.map((promise) => piece('li', [promise]))),
    ...paragraph(say(words, stores.length ? 'service.stores' : 'cookies.nothing')),
    ...(stores.length ? [storesList(stores, own)] : []),
  ]);
};

const category = (
  context: DescribingContext,
  {title, description, basis, services}: DescribedCategory,
  heading: number,
): ElementPiece =>
  piece('section', [
    piece(`h${heading}`, [title]),
    ...paragraph(description),
    piece('p', [piece('strong', [say(context.words, `cookies.${basis}`)])]),
    ...services.map((one) => service(context, one, heading + 1)),
  ]);

/**
 * The list of cookies of a site: each category, why it may run, and what the panel tells of each of its services. Lists, not
 * tables: they have to be read on a phone. `heading` is the level of a category's heading, 1 to 5.
 */
export const cookiesList = (context: DescribingContext, heading: number): ElementPiece => {
  const {config, language} = context;
  return piece(
    'div',
    describeCategories(context).map((one) => category(context, one, heading)),
    {
      lang: language,
      dir: directionOf(language),
      'data-made-from': fingerprint(config, language, heading),
    },
  );
};
