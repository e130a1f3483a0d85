import {ownStorage} from '../../config/own-storage.ts';
import type {Problem} from '../../config/problem.ts';
import {
  CATEGORY_WORDS,
  categoryKey,
  changeKey,
  linkKey,
  LINKED_PAGES,
  purposeKey,
} from '../../config/text-keys.ts';
import type {Category, Links, SiteConfig} from '../../config/types.ts';
import {englishFormTexts, relationKey} from '../../rights/form-texts.ts';
import {isSameLanguage} from '../../ui/texts/pick-language.ts';
import {didYouMean} from '../nearest.ts';
import {english} from './english.ts';

/** Keys in `texts` that name no text. */
export function unknownTexts({notice, categories, rights, texts}: SiteConfig): readonly Problem[] {
  const known = [
    ...Object.keys(english),
    ...categories.flatMap(({id}) => CATEGORY_WORDS.map((part) => categoryKey(id, part))),
    ...categories.flatMap(({services}) => services.map(({id}) => purposeKey(id))),
    ...LINKED_PAGES.map(linkKey),
    ...notice.changes.map(({from}) => changeKey(from)),
    ...Object.keys(englishFormTexts),
    ...rights.relations.map(({id}) => relationKey(id)),
  ];
  // Without categories, the markup of a page may name any.
  const isKnown = (key: string): boolean =>
    known.includes(key) ||
    (categories.length === 0 && /^category\.[A-Za-z][A-Za-z\d-]*\.(title|purpose|description)$/.test(key));
  return eachText(texts).flatMap(({tag, key}) => {
    if (isKnown(key)) return [];
    const message = `Expected the key of a text: docs/texts.md has the files with all of them. This text is never shown.${didYouMean(key, known)}`;
    return [{code: 'text-unknown', path: `texts.${tag}.${key}`, message} as const];
  });
}

/** Texts that are never shown, because another key goes before them or because the site has nothing that they are about. */
export function unusedTexts(config: SiteConfig): readonly Problem[] {
  const unused = eachText(config.texts).flatMap(({tag, key}) => {
    const reason = reasonAgainst(key, tag, config);
    return reason === undefined
      ? []
      : problem(`texts.${tag}.${key}`, `Expected a text that can be shown. ${reason}.`);
  });
  return [
    ...unused,
    ...config.categories.flatMap((category, index) => outranked(config, category, index)),
    ...LINKED_PAGES.flatMap((page) => outrankedLink(config, page)),
  ];
}

function eachText(texts: SiteConfig['texts']): readonly {readonly tag: string; readonly key: string}[] {
  return Object.entries(texts).flatMap(([tag, own]) => Object.keys(own).map((key) => ({tag, key})));
}

/** Words of a category that `texts` replaces in the language that they are in, or that its description replaces. */
function outranked({language, texts}: SiteConfig, category: Category, index: number): readonly Problem[] {
  const {id, basis} = category;
  const own = Object.keys(texts).filter((tag) => isSameLanguage(tag, language));
  return CATEGORY_WORDS.flatMap((part) => {
    const path = `categories[${index}].${part}`;
    if (category[part] === undefined) return [];
    const tag = own.find((one) => texts[one]?.[categoryKey(id, part)] !== undefined);
    if (tag !== undefined)
      return problem(
        path,
        `Expected these words in one place. In "${language}", texts.${tag} has "${categoryKey(id, part)}", which is shown instead.`,
      );
    const isDescribed = category.description ?? english[categoryKey(id, 'description')];
    if (part !== 'purpose' || basis !== 'necessary' || isDescribed === undefined) return [];
    return problem(
      path,
      `Expected no purpose: no question is asked about "${id}". Its description is shown instead.`,
    );
  });
}

/** An address that `texts` replaces in the language of the site. */
function outrankedLink({language, links, texts}: SiteConfig, page: keyof Links): readonly Problem[] {
  const tag = Object.keys(texts).find(
    (one) => isSameLanguage(one, language) && texts[one]?.[linkKey(page)] !== undefined,
  );
  if (tag === undefined || links[page] === undefined) return [];
  return problem(
    `links.${page}`,
    `Expected this address in one place. In "${language}", texts.${tag} has "${linkKey(page)}", which is used instead.`,
  );
}

/** Texts of exceptions. */
const OF_EXCEPTIONS =
  /^(notice\..+|banner\.(on|object|off)|confirmation\.left-on|panel\.unasked(-text)?|cookies\.(statistics|appearance)|exception\..+|basis\..+|automatic\..+|own\.objection|receipt\.(left-on|left-on-list|objected-list))$/;

/** Why a text is never shown on this site, as a sentence without its full stop; `undefined` when it may be. */
function reasonAgainst(key: string, tag: string, config: SiteConfig): string | undefined {
  const {categories, notice, receipts} = config;
  const isOfChange = notice.changes.some(({from}) => key === changeKey(from));
  if (OF_EXCEPTIONS.test(key) && !isOfChange && categories.length > 0 && !categories.some(isException))
    return 'It is about categories that run under a UK exception, and this site has none';
  const link = LINKED_PAGES.find((page) => key === `link.${page}`);
  if (link !== undefined && (config.texts[tag]?.[linkKey(link)] ?? config.links[link]) === undefined)
    return `It is the text of a link, and links.${link} is not set`;
  if (key === 'receipt.copy' && receipts.endpoint === undefined)
    return 'It is about copies of receipts, and receipts.endpoint is not set';
  const [, part] = /^own\.(?!objection)(.+)$/.exec(key) ?? [];
  return part === undefined ? undefined : reasonAgainstOwn(part, config);
}

function isException({basis}: Category): boolean {
  return basis === 'statistics' || basis === 'appearance';
}

/** The key that has to be set for an item of the widget to be stored, where that is not the endpoint of the cookie. */
const NEEDED_BY: Readonly<Record<string, string>> = {
  outbox: 'receipts.endpoint',
  draft: 'links.rights or links.complaint',
};

/** Items of the widget itself are not listed when the site lists them, or when nothing is stored. */
function reasonAgainstOwn(part: string, config: SiteConfig): string | undefined {
  const item = ownStorage(config).find((one) => one.part === part);
  if (!item)
    return `It is about an item that needs ${NEEDED_BY[part] ?? 'cookie.endpoint'}, which is not set`;
  const service = config.categories
    .flatMap(({services}) => services)
    .find(({stores = []}) => stores.some(({name}) => name === item.name));
  return service && `The service "${service.id}" declares "${item.name}", and its words are shown instead`;
}

function problem(path: string, message: string): readonly Problem[] {
  return [{code: 'text-unused', path, message}];
}
