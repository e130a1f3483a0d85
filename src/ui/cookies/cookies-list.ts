import type {Service, SiteConfig} from '../../config/types.ts';
import {controllersLine} from '../banner/purpose-line.ts';
import type {CategoriesContext} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {exceptionLines} from '../exception-lines.ts';
import {withOwnService} from '../own-service.ts';
import {serviceFacts, type ServiceFacts} from '../service-facts.ts';
import {enCookies} from '../texts/en-cookies.ts';
import {enService} from '../texts/en-service.ts';
import {loadContext} from '../texts/load-context.ts';
import type {TextsDeps} from '../texts/load-texts.ts';
import {directionOf, isSameLanguage} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';
import {fingerprint} from './fingerprint.ts';
import {type HtmlElementNode, htmlElement} from '../html-node.ts';

type Attributes = HtmlElementNode['attributes'];

/** Loads what `cookiesList` needs for a language; `undefined`, after a report, when its texts do not load. */
export function loadCookiesContext(
  config: SiteConfig,
  language: string,
  deps: TextsDeps,
): Promise<CategoriesContext | undefined> {
  const host = {offered: () => config.categories};
  return loadContext({host, config, language, english: {...enService, ...enCookies}}, deps);
}

/**
 * The list of a site's cookies: each category, why it may run, and the same facts about each of its services as in the panel.
 * It is made of lists and not of tables, because people read it on phones. `heading` is the level of the categories' headings,
 * 1 to 5.
 */
export function cookiesList(context: CategoriesContext, heading: number): HtmlElementNode {
  const {config, language} = context;
  return htmlElement(
    'div',
    withOwnService(context).map((one) => categorySection(context, one, heading)),
    {
      lang: language,
      dir: directionOf(language),
      'data-made-from': fingerprint(config, language, heading),
    },
  );
}

function categorySection(
  context: CategoriesContext,
  category: DescribedCategory,
  heading: number,
): HtmlElementNode {
  const {title, description, purpose, basis, services} = category;
  return htmlElement('section', [
    htmlElement(`h${heading}`, [title]),
    ...paragraph(description || purpose),
    htmlElement('p', [htmlElement('strong', [translate(context.texts, `cookies.${basis}`)])]),
    ...[controllersLine(context, services), ...exceptionLines(context, category)].flatMap((line) =>
      paragraph(line),
    ),
    ...(services.length ? [] : paragraph(translate(context.texts, 'store.unknown'))),
    ...services.map((one) => serviceSection(context, one, heading + 1)),
  ]);
}

function serviceSection(context: CategoriesContext, service: Service, heading: number): HtmlElementNode {
  const {texts} = context;
  const {purpose, purposeLanguage, lines, policy, promises, keeps, stores} = serviceFacts(context, service);
  const siteLanguage = languageAttributes(context, context.config.language);
  const facts = lines.map((line) => htmlElement('li', [line]));
  if (policy) facts.push(htmlElement('li', [htmlElement('a', [policy.text], {href: policy.href})]));
  return htmlElement('section', [
    htmlElement(`h${heading}`, [service.name]),
    ...paragraph(purpose, languageAttributes(context, purposeLanguage)),
    ...list(facts),
    ...(promises.length ? paragraph(translate(texts, 'service.promised')) : []),
    ...list(promises.map((promise) => htmlElement('li', [promise]))),
    ...paragraph(keeps),
    ...list(stores.map((store) => storeItem(store, siteLanguage))),
  ]);
}

function list(items: readonly HtmlElementNode[]): readonly HtmlElementNode[] {
  return items.length ? [htmlElement('ul', items)] : [];
}

function paragraph(text: string | undefined, attributes?: Attributes): readonly HtmlElementNode[] {
  return text ? [htmlElement('p', [text], attributes)] : [];
}

/** Cookie names are written from left to right in every language. */
function storeItem(
  {name, about, purpose, ownPurpose}: ServiceFacts['stores'][number],
  siteLanguage: Attributes,
): HtmlElementNode {
  const code = htmlElement('code', [name], {dir: 'ltr'});
  return htmlElement('li', [
    code,
    ` ${about}`,
    ...paragraph(purpose, siteLanguage),
    ...paragraph(ownPurpose),
  ]);
}

/** Attributes for the site's own text in `language`, which may be another one than that of the list. */
function languageAttributes(context: CategoriesContext, language: string): Attributes {
  return isSameLanguage(context.language, language) ? {} : {lang: language, dir: directionOf(language)};
}
