import type {SiteConfig} from '../../config/types.ts';
import {complaintFieldsIn} from '../../rights/complaints.ts';
import type {Field} from '../../rights/fields.ts';
import {FORM_LANGUAGES, type FormLanguage, type FormTexts, formTexts} from '../../rights/form-texts.ts';
import {requestFields} from '../../rights/requests.ts';
import type {LetterRegulator} from '../cases/letters/letter.ts';
import type {CaseKind} from '../cases/model.ts';

/** The part of the site's configuration that the forms show. */
export type FormConfig = Partial<
  Pick<SiteConfig, 'organisation' | 'rights' | 'links' | 'texts' | 'language' | 'cookie'>
>;

/** The context that all pages of the forms share. */
export interface FormSite {
  readonly config: FormConfig;
  /** Address of the site, such as `https://www.example.org`, when it is known. */
  readonly origin: string | undefined;
  /** Public address of the service, such as `https://www.example.org/privacy`, when it is known. Letters name it too. */
  readonly address: string | undefined;
  /** Whether the template has the tag of Privacy Desk, so that the cookie settings open on the page of the form. */
  readonly hasTag: boolean;
  /** Where to complain about an answer. */
  readonly regulator: LetterRegulator;
  /** How long the answers are kept after a case was closed: ISO 8601 durations. */
  readonly retention: Readonly<Record<CaseKind, string>>;
}

/** A page of one form in one language. */
export interface FormContext extends FormSite {
  readonly kind: CaseKind;
  readonly texts: FormTexts;
  readonly fields: readonly Field[];
  /**
   * Relative address of the form, which ends in a slash. All addresses are relative, because the service does not know below which
   * path of the site it is.
   */
  readonly root: string;
  /** On a site without a service: the e-mail address that takes the form. */
  readonly email?: string;
}

/** A page of the form `kind`, in the language that the address asks for, or else in that of the site. `depth` counts folders. */
export function formContext(
  site: FormSite,
  kind: CaseKind,
  {query, depth}: {readonly query: unknown; readonly depth: number},
): FormContext {
  const {config} = site;
  const language = languageIn(query) ?? (config.language?.startsWith('cy') === true ? 'cy' : 'en');
  const texts = formTexts(language, config.texts?.[language]);
  return {
    ...site,
    kind,
    texts,
    fields:
      kind === 'request' ? requestFields(config.rights?.relations ?? [], texts) : complaintFieldsIn(texts),
    root: depth === 0 ? './' : '../'.repeat(depth),
  };
}

function languageIn(query: unknown): FormLanguage | undefined {
  const asked = (query as {readonly lang?: unknown} | null)?.lang;
  return FORM_LANGUAGES.find((language) => language === asked);
}

/** Relative address of the form in `language`. */
export function formAddress({root, texts}: FormContext, language: FormLanguage = texts.language): string {
  return `${root}?lang=${language}`;
}

/** Address of the other form: the page of the site, or the one beside this form. */
export function otherFormAddress(context: FormContext): string {
  const page = context.kind === 'request' ? 'complaint' : 'rights';
  const {language} = context.texts;
  const beside = `${context.root}../${page === 'rights' ? 'request' : 'complaint'}/`;
  if (context.email !== undefined) return beside;
  return ownLink(context, page) ?? `${context.config.links?.[page] ?? beside}?lang=${language}`;
}

/** Address of a page of the site in the language of this page; `undefined` when the configuration has none. */
export function pageAddress(context: FormContext, page: keyof SiteConfig['links']): string | undefined {
  return ownLink(context, page) ?? context.config.links?.[page];
}

/** The address that the configuration has for the language of this page only. */
function ownLink({config, texts}: FormContext, page: keyof SiteConfig['links']): string | undefined {
  return config.texts?.[texts.language]?.[`links.${page}`];
}

/** Address that opens the cookie settings: on this page, if the template has the tag of Privacy Desk, or on another one. */
export function settingsAddress(context: FormContext): string {
  const page = context.hasTag
    ? ''
    : (pageAddress(context, 'cookies') ?? pageAddress(context, 'policy') ?? '/');
  return `${page}#privacy-desk`;
}

/** Public address of the status of a case; relative when the address of the service is not known. */
export function statusAddress(context: FormContext, secret: string): string {
  const {address, origin, texts, kind, root} = context;
  const path = `status/${secret}/?lang=${texts.language}`;
  if (address !== undefined) return `${address}/${kind}/${path}`;
  const form = pageAddress(context, kind === 'request' ? 'rights' : 'complaint');
  return origin !== undefined && form !== undefined && URL.canParse(form, origin)
    ? new URL(path, new URL(form, origin)).href
    : root + path;
}
