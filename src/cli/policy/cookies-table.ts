import type {Service, SiteConfig} from '../../config/types.ts';
import {escapeMarkdown} from '../../policy/fill.ts';
import {frameLanguage, frameText} from '../../policy/frame-text.ts';
import {loadCookiesContext} from '../../ui/cookies/cookies-list.ts';
import type {LanguageContext} from '../../ui/context.ts';
import type {DescribedCategory} from '../../ui/describe-categories.ts';
import {withOwnService} from '../../ui/own-service.ts';
import {serviceFacts} from '../../ui/service-facts.ts';
import {importTexts} from '../../ui/texts/import-texts.ts';
import {languages} from '../../ui/texts/languages.ts';
import {translate} from '../../ui/texts/translate.ts';

/**
 * The table of cookies for `{{cookies}}` in a policy, as lines of Markdown: a row for each service of the configuration, and one for
 * what the widget itself keeps. In English, or in Welsh for `cy`. Rejects when the texts of the language cannot be read.
 */
export async function cookiesTable(config: SiteConfig, language: string): Promise<readonly string[]> {
  const report = ({message}: {message: string}): never => {
    throw new Error(message);
  };
  const deps = {parts: {languages, importTexts}, report};
  const context = await loadCookiesContext(config, frameLanguage(language), deps);
  if (!context) throw new Error(`The texts of the language "${language}" could not be read.`);
  const text = frameText(language);
  const header = [
    text('cookie-service'),
    text('cookie-provider'),
    text('cookie-purpose'),
    text('cookie-stores'),
    text('cookie-basis'),
  ];
  const own = {provider: text('our-site'), purpose: text('our-purpose')};
  const rows = withOwnService(context).flatMap((category) =>
    category.services.map((service) => cellsOf(context, category, service, own)),
  );
  return [rowOf(header), rowOf(header.map(() => '---')), ...rows.map(rowOf)];
}

/** The row of a service. The widget itself declares neither provider nor purpose: they are `own`. */
function cellsOf(
  context: LanguageContext,
  category: DescribedCategory,
  service: Service,
  own: {readonly provider: string; readonly purpose: string},
): readonly string[] {
  const {purpose, lines, stores, keeps} = serviceFacts(context, service);
  const [, ...places] = service.provider ? lines : ['', ...lines];
  const isOwn = service.id === '';
  const provider = [isOwn ? own.provider : service.provider, ...places];
  const runs = isOwn
    ? category.title
    : `${category.title}. ${translate(context.texts, `cookies.${category.basis}`)}`;
  const items = stores.map(({name, about, purpose: reason = '', ownPurpose}) =>
    [`\`${name}\`:`, `${lowerFirst(about)}.`, escapeMarkdown(isOwn ? ownPurpose : reason)]
      .filter(Boolean)
      .join(' '),
  );
  return [
    escapeMarkdown(service.name),
    escapeMarkdown(provider.filter(Boolean).map(withoutStop).join('. ')),
    escapeMarkdown(isOwn ? own.purpose : (purpose ?? '')),
    items.join(' ') || escapeMarkdown(keeps),
    escapeMarkdown(runs),
  ];
}

function withoutStop(text = ''): string {
  return text.replace(/\.$/, '');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
