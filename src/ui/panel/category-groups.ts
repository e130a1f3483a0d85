import {categoryOf} from '../../consent/category-of.ts';
import type {Notice} from '../../receipt/input.ts';
import {noticeValues} from '../banner/banner-texts.ts';
import {controllersLine, purposeLine} from '../banner/purpose-line.ts';
import {isException} from '../category-status.ts';
import type {LanguageContext, NoticeContext, NoticeHost} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {withOwnService} from '../own-service.ts';
import {translate} from '../texts/translate.ts';

/** Categories that need consent, those that are on unless the visitor refuses, and those that are always on. */
type GroupId = 'asked' | 'unasked' | 'always';

/** Categories that the panel shows under one heading. */
export interface CategoryGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly text: string;
  readonly categories: readonly DescribedCategory[];
}

/** The groups that have at least one category, in the order in which they are shown. */
export function categoryGroups(context: NoticeContext): readonly CategoryGroup[] {
  const {host, texts} = context;
  const all = withOwnService(context);
  return (['asked', 'unasked', 'always'] as const).flatMap((id) => {
    const categories = all.filter((one) => groupOf(one, host.gpc) === id);
    const text = groupText(id, host, categories);
    const title = translate(texts, `panel.${id}`);
    return categories.length ? {id, title, text: text && translate(texts, text), categories} : [];
  });
}

/**
 * What the visitor reads below the title of a category before answering: what it is for, with the names of its services, and
 * which of them use what they learn for themselves.
 */
export function categorySummary(context: LanguageContext, category: DescribedCategory): string {
  const {basis, description, services} = category;
  if (basis === 'necessary') return description;
  // A purpose is written to follow a title and a colon.
  const purpose = purposeLine(context, category).text.replace(/^./u, (first) =>
    first.toLocaleUpperCase(context.locale),
  );
  return [purpose, controllersLine(context, services)].filter(Boolean).join(' ');
}

/** The panel as a notice. What the visitor has to open first, such as the details of a service, is left out. */
export function panelNotice(context: NoticeContext): Notice {
  const {texts, language} = context;
  const groups = categoryGroups(context);
  const lines = [
    translate(texts, 'panel.title'),
    translate(texts, 'panel.intro', noticeValues(context)),
    ...groups.flatMap(({title, text, categories}) => [
      title,
      text,
      ...categories.flatMap((one) => [one.title, categorySummary(context, one)]),
    ]),
    ...['panel.accept-all', 'panel.reject-all', 'panel.save'].map((key) => translate(texts, key)),
  ];
  return {
    layer: 'panel',
    language,
    text: lines.filter(Boolean).join('\n'),
    categories: groups.flatMap(({categories}) =>
      categories.map((one) => ({id: one.id, title: one.title, description: categorySummary(context, one)})),
    ),
  };
}

/** With Global Privacy Control, categories under an exception need consent too. */
function groupOf({basis}: DescribedCategory, gpc: boolean): GroupId {
  if (basis === 'necessary') return 'always';
  return basis === 'consent' || gpc ? 'asked' : 'unasked';
}

/** The key of the text below the heading of a group; '' when it has none. */
function groupText(id: GroupId, host: NoticeHost, categories: readonly DescribedCategory[]): string {
  if (id === 'unasked') return 'panel.unasked-text';
  if (id === 'always' || !host.gpc) return '';
  const isGranted = ({id: category}: DescribedCategory): boolean | undefined =>
    host.choice()?.granted.some((key) => categoryOf(key) === category && !isException(host, key));
  return categories.some(isGranted) ? 'panel.gpc-kept' : 'banner.gpc';
}
