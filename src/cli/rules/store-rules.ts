import type {Problem} from '../../config/problem.ts';
import type {Category} from '../../config/types.ts';
import {hasWords} from './has-words.ts';

/** Patterns that would have a withdrawal delete what belongs to others: `*` matches the cookie of a login too. */
export function storeProblems({services}: Category, path: string): readonly Problem[] {
  return services.flatMap(({id, stores = []}, service) =>
    stores.flatMap(({name}, index) => {
      if (!name.includes('*') || hasWords(name)) return [];
      const message = `Expected a name with a letter or a digit in it, such as "_pk_id.*"; found "${name}". A refusal of "${id}" would delete whatever matches, such as the cookie of a login.`;
      const place = `${path}.services[${service}].stores[${index}].name`;
      return [{code: 'store-too-wide', path: place, message} as const];
    }),
  );
}
