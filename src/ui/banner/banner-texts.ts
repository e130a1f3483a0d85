import type {Notice} from '../../receipt/input.ts';
import {categoryStatus} from '../category-status.ts';
import {textsOfChanges} from '../changes.ts';
import {linkTo, type NoticeContext} from '../context.ts';
import {describeCategories, type DescribedCategory, formatTitles} from '../describe-categories.ts';
import {formatList} from '../format.ts';
import {type Texts, translate} from '../texts/translate.ts';
import {controllersLine, type PurposeLine, purposeLine} from './purpose-line.ts';

/** What the banner says, in the order in which it is shown. */
interface BannerWords {
  readonly title: string;
  /** The changes of the notice since an earlier answer; '' when there are none. */
  readonly changed: string;
  /** Says who asks. */
  readonly intro: string;
  /** One line for each category that is asked about. */
  readonly purposes: readonly PurposeLine[];
  /** Who else relies on a yes, how long it lasts, and where it can be taken back. */
  readonly more: readonly string[];
  readonly exceptions: readonly ExceptionLine[];
  /** What the visitor has turned off while other questions are still open; `undefined` when there is nothing. */
  readonly off: string | undefined;
  readonly links: readonly BannerLink[];
}

/** The banner's text about a category that is on under an exception. */
interface ExceptionLine {
  readonly id: string;
  /** Says that it is on, what it does and who runs it. */
  readonly line: string;
  /** Text of the button that turns it off. A notice about a single category has none: its second answer does the same. */
  readonly button: string | undefined;
}

/** A link that the site's configuration names. */
interface BannerLink {
  readonly part: string;
  readonly text: string;
  readonly href: string;
}

/** The values that fill in several texts: who asks, how long a yes lasts, and the name of the link to the panel. */
export function noticeValues({config, texts}: NoticeContext): Texts {
  return {
    organisation: config.organisation.name ?? '',
    days: String(config.cookie.days),
    settings: translate(texts, 'link.settings'),
  };
}

/** Everything that the banner says, besides its three buttons. */
export function bannerWords(context: NoticeContext): BannerWords {
  const {host, texts} = context;
  const {asked, objected, kind} = categoryStatus(host);
  const values = noticeValues(context);
  const off = formatTitles(context, objected);
  const questions = describeCategories(context).filter(({id}) => asked.includes(id));
  return {
    title: translate(texts, `${kind}.title`),
    changed: changesLine(context),
    intro: translate(texts, `${kind}.text`, values),
    purposes: questions.map((category) => purposeLine(context, category)),
    more: [host.gpc && translate(texts, 'banner.gpc'), termsLine(context, questions)].filter(
      (line): line is string => !!line,
    ),
    exceptions: exceptionsToShow(context),
    off: off && translate(texts, 'banner.off', {categories: off}),
    links: (['cookies', 'policy', 'rights'] as const).flatMap((part) => {
      const href = linkTo(context, part);
      return href ? {part, href, text: translate(texts, `link.${part}`)} : [];
    }),
  };
}

/** The banner as a notice. `text` has one line for each text, link and button. */
export function bannerNotice(context: NoticeContext): Notice {
  const {title, changed, intro, purposes, more, exceptions, off, links} = bannerWords(context);
  const {kind, onByDefault} = categoryStatus(context.host);
  const lines = [
    title,
    changed,
    intro,
    ...purposes.map(({label, text}) => `${label} ${text}`.trim()),
    ...more,
    ...exceptions.flatMap(({line, button}) => [line, button]),
    off,
    ...links.map(({text}) => text),
    ...[`${kind}.accept`, `${kind}.reject`, 'banner.settings'].map((key) => translate(context.texts, key)),
  ];
  const categories = describeCategories(context).flatMap(({id, title: shown, description}) => {
    const asked = purposes.find((line) => line.id === id);
    return asked || onByDefault.includes(id)
      ? {id, title: shown, description: asked?.text ?? description}
      : [];
  });
  return {layer: 'banner', language: context.language, text: lines.filter(Boolean).join('\n'), categories};
}

function changesLine(context: NoticeContext): string {
  const {texts} = context;
  const changes = textsOfChanges(context, context.host.changes());
  if (!changes.length) return '';
  const category = translate(texts, 'changed.title');
  return [translate(texts, 'banner.category', {category}), ...changes].join(' ');
}

/**
 * Who else relies on a yes, how long it lasts and how to take it back, and whether something is on in any case. It is one
 * paragraph, because three would not fit into a small window.
 */
function termsLine(context: NoticeContext, questions: readonly DescribedCategory[]): string {
  const {texts} = context;
  if (!questions.length) return '';
  const services = questions.flatMap((one) => one.services);
  const isSomethingNeeded = describeCategories(context).some(
    (one) => one.basis === 'necessary' && one.services.length,
  );
  const lines = [
    controllersLine(context, services),
    translate(texts, 'banner.lasts', noticeValues(context)),
    isSomethingNeeded && translate(texts, 'banner.needed'),
  ];
  return lines.filter(Boolean).join(' ');
}

/** The banner's texts about each category that is already on. */
function exceptionsToShow(context: NoticeContext): readonly ExceptionLine[] {
  const {host, texts} = context;
  const {onByDefault, asked} = categoryStatus(host);
  return describeCategories(context)
    .filter(({id}) => onByDefault.includes(id))
    .map(({id, title: category, description, purpose, services}) => ({
      id,
      line: translate(texts, 'banner.on', {
        category,
        description: description || purpose,
        services: formatList(context, [...new Set(services.map(({provider, name}) => provider ?? name))]),
      }),
      button:
        asked.length || onByDefault.length > 1 ? translate(texts, 'banner.object', {category}) : undefined,
    }));
}
