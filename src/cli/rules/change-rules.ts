import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';

/**
 * Changes of the notice that touch no answer: from a version that is used later, or of a category that does not exist or that no visitor
 * is asked about.
 */
export function changeProblems({notice, categories}: SiteConfig): readonly Problem[] {
  return notice.changes.flatMap(({from, categories: touched = []}, index): readonly Problem[] => {
    const path = `notice.changes[${index}]`;
    const later = [notice.version, ...notice.changes.slice(index + 1).map((change) => change.from)];
    return [
      ...(later.includes(from)
        ? [
            {
              code: 'config-duplicate',
              path: `${path}.from`,
              message: `Expected a version that a later one has replaced; found "${from}" again. Answers given under it do not hold as this says.`,
            } as const,
          ]
        : []),
      ...touched.flatMap((id) => {
        const message = messageAgainst(id, categories);
        return message === undefined
          ? []
          : [{code: 'category-unknown', path: `${path}.categories`, message} as const];
      }),
    ];
  });
}

/** Why a change cannot touch a category; `undefined` when it can. Without categories, the markup of a page may name any. */
function messageAgainst(id: string, categories: SiteConfig['categories']): string | undefined {
  const category = categories.find((one) => one.id === id);
  if (category?.basis === 'necessary')
    return `Expected a category that visitors decide on; found "${id}", which is always on. Leave it out: no visitor is asked again because of it.`;
  return category === undefined && categories.length > 0
    ? `Expected the id of a category; found "${id}". No visitor is asked again because of it.`
    : undefined;
}
