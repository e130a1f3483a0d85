import type {Notice} from '../../receipt/input.ts';
import {categoryStatus} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {describeCategories, formatTitles} from '../describe-categories.ts';
import {formatList} from '../format.ts';
import {translate} from '../texts/translate.ts';

/** The title of the banner, then its lines of text; those of `exceptionLines` follow. */
export function bannerTexts(context: UiContext): readonly string[] {
  const {host, config, texts} = context;
  const {name: organisation} = config.organisation;
  const {asked, kind} = categoryStatus(host);
  return [
    translate(texts, `${kind}.title`),
    ...(kind === 'notice'
      ? [translate(texts, 'notice.text')]
      : [
          organisation
            ? translate(texts, 'banner.text.named', {organisation})
            : translate(texts, 'banner.text'),
          translate(texts, 'banner.ask', {categories: formatTitles(context, asked)}),
        ]),
    ...(host.gpc ? [translate(texts, 'banner.gpc')] : []),
  ];
}

/** The banner's text about a category that is on under an exception. */
interface ExceptionLine {
  readonly id: string;
  /** Says that it is on, what it does and who runs it. */
  readonly line: string;
  /** Text of the button that turns it off. A notice about a single category has none: its second answer does the same. */
  readonly button: string | undefined;
}

/** The banner's texts about each category that is already on. */
export function exceptionLines(context: UiContext): readonly ExceptionLine[] {
  const {host, texts, locale} = context;
  const {onByDefault, asked} = categoryStatus(host);
  return describeCategories(context)
    .filter(({id}) => onByDefault.includes(id))
    .map(({id, title: category, description, services}) => ({
      id,
      line: translate(texts, 'banner.on', {
        category,
        description,
        services: formatList(
          locale,
          services.map(({name}) => name),
        ),
      }),
      button:
        asked.length || onByDefault.length > 1 ? translate(texts, 'banner.object', {category}) : undefined,
    }));
}

/** The exact texts of the question, for the receipt. `text` has one line for each text, button and category. */
export function shownNotice(context: UiContext): Notice {
  const {host, language, texts} = context;
  const {kind} = categoryStatus(host);
  const categories = describeCategories(context);
  const text = [
    ...bannerTexts(context),
    ...exceptionLines(context).flatMap(({line, button}) => (button ? [line, button] : line)),
    ...[`${kind}.accept`, `${kind}.reject`, 'banner.settings'].map((key) => translate(texts, key)),
    ...categories.map(({title, description}) => `${title}: ${description}`),
  ].join('\n');
  return {categories, language, text};
}
