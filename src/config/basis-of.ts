import {conditions, unstated} from './conditions.ts';
import type {Loose} from './reader.ts';
import type {Basis} from './types.ts';

/**
 * The basis of a category as its owner wrote it. Whatever is not plainly `necessary`, or a UK exception whose conditions are
 * stated of every service, must be asked about; unsaid, only the category of that name is necessary.
 */
export const basisOf = ({id, basis, services}: Loose): Basis => {
  if ((basis ?? id) === 'necessary') return 'necessary';
  const wanted = conditions.get(basis);
  const isStated =
    wanted &&
    Array.isArray(services) &&
    services.length &&
    services.every((service: unknown) => !unstated(service, wanted).length);
  return isStated ? (basis as Basis) : 'consent';
};
