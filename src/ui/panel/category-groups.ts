import {categoryOf} from '../../consent/choice.ts';
import type {Notice} from '../../receipt/input.ts';
import {isException} from '../category-status.ts';
import type {NoticeContext, NoticeHost} from '../context.ts';
import {describeCategories, type DescribedCategory} from '../describe-categories.ts';
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
  const all = describeCategories(context);
  return (['asked', 'unasked', 'always'] as const).flatMap((id) => {
    const categories = all.filter((one) => groupOf(one, host.gpc) === id);
    const text = groupText(id, host, categories);
    const title = translate(texts, `panel.${id}`);
    return categories.length ? {id, title, text: text && translate(texts, text), categories} : [];
  });
}

/** The panel as a notice. What the visitor has to open first, such as the details of a service, is left out. */
export function panelNotice(context: NoticeContext): Notice {
  const {texts, language} = context;
  const groups = categoryGroups(context);
  const lines = [
    ...['panel.title', 'panel.intro'].map((key) => translate(texts, key)),
    ...groups.flatMap(({title, text, categories}) => [
      title,
      text,
      ...categories.flatMap((one) => [one.title, one.description]),
    ]),
    ...['panel.accept-all', 'panel.reject-all', 'panel.save'].map((key) => translate(texts, key)),
  ];
  return {
    layer: 'panel',
    language,
    text: lines.filter(Boolean).join('\n'),
    categories: groups.flatMap(({categories}) =>
      categories.map(({id, title, description}) => ({id, title, description})),
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
