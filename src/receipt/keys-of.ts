import type {Category} from '../config/types.ts';

/** Everything in a category that has an answer: itself (`media`), and its services (`media:youtube`). */
export const keysOf = ({id, services}: Pick<Category, 'id' | 'services'>): readonly string[] => [
  id,
  ...services.map((service) => `${id}:${service.id}`),
];
