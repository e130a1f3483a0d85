import type {Service, SiteConfig} from '../../config/types.ts';
import type {CategoriesContext} from '../context.ts';
import {describeCategories, type DescribedCategory} from '../describe-categories.ts';
import {serviceFacts, type ServiceFacts} from '../service-facts.ts';
import {enCookies} from '../texts/en-cookies.ts';
import {enService} from '../texts/en-service.ts';
import {loadContext, type TextsDeps} from '../texts/load-texts.ts';
import {directionOf, isSameLanguage} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';
import {fingerprint} from './fingerprint.ts';
import {type HtmlElementNode, htmlElement} from './html-node.ts';

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
    describeCategories(context).map((one) => categorySection(context, one, heading)),
    {
      lang: language,
      dir: directionOf(language),
      'data-made-from': fingerprint(config, language, heading),
    },
  );
}

function categorySection(
  context: CategoriesContext,
  {title, description, basis, services}: DescribedCategory,
  heading: number,
): HtmlElementNode {
  return htmlElement('section', [
    htmlElement(`h${heading}`, [title]),
    ...paragraph(description),
    htmlElement('p', [htmlElement('strong', [translate(context.texts, `cookies.${basis}`)])]),
    ...services.map((one) => serviceSection(context, one, heading + 1)),
  ]);
}

function serviceSection(context: CategoriesContext, service: Service, heading: number): HtmlElementNode {
  const {texts} = context;
  const {purpose, lines, policy, promises, stores} = serviceFacts(context, service);
  const siteLanguage = siteLanguageAttributes(context);
  const facts = lines.map((line) => htmlElement('li', [line]));
  if (policy) facts.push(htmlElement('li', [htmlElement('a', [policy.text], {href: policy.href})]));
  return htmlElement('section', [
    htmlElement(`h${heading}`, [service.name]),
    ...paragraph(purpose, siteLanguage),
    ...list(facts),
    ...(promises.length ? paragraph(translate(texts, 'service.promised')) : []),
    ...list(promises.map((promise) => htmlElement('li', [promise]))),
    ...paragraph(translate(texts, stores.length ? 'service.stores' : 'cookies.nothing')),
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
  {name, about, purpose}: ServiceFacts['stores'][number],
  siteLanguage: Attributes,
): HtmlElementNode {
  const code = htmlElement('code', [name], {dir: 'ltr'});
  return htmlElement('li', [code, ` ${about}`, ...paragraph(purpose, siteLanguage)]);
}

/** Attributes for the site's own texts, which are in the configuration's language whatever the language of the list is. */
function siteLanguageAttributes({config, language}: CategoriesContext): Attributes {
  return isSameLanguage(language, config.language)
    ? {}
    : {lang: config.language, dir: directionOf(config.language)};
}
