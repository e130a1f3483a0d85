import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';

/** Changes of the notice that touch no answer: from a version that is used later, or of a category that does not exist. */
export function changeProblems({notice, categories}: SiteConfig): readonly Problem[] {
  return notice.changes.flatMap(({from, categories: touched = []}, index): readonly Problem[] => {
    const path = `notice.changes[${index}]`;
    const later = [notice.version, ...notice.changes.slice(index + 1).map((change) => change.from)];
    const unknown = categories.length ? touched.filter((id) => !categories.some((one) => one.id === id)) : [];
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
      ...unknown.map(
        (id) =>
          ({
            code: 'category-unknown',
            path: `${path}.categories`,
            message: `Expected the id of a category; found "${id}". No visitor is asked again because of it.`,
          }) as const,
      ),
    ];
  });
}
