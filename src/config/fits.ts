import type {Shape} from './shape.ts';

/** Whether a value is of this shape, as far as can be told without looking into it. */
export const fits = (shape: Shape, raw: unknown): boolean => {
  switch (shape.kind) {
    case 'text':
      return typeof raw === 'string' && shape.pattern.test(raw);
    case 'label':
      return typeof raw === 'string';
    case 'oneOf':
      return shape.values.some((value) => value === raw);
    case 'count':
      return typeof raw === 'number' && raw % 1 === 0 && raw > 0 && raw <= shape.most;
    default:
      return Object(raw) === raw && Array.isArray(raw) === (shape.kind === 'list');
  }
};
