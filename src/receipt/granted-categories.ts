import type {Category} from '../config/types.ts';
import type {ReceiptGround} from './ground.ts';

/** Categories consented to; what runs under an exception is not among them. */
export const grantedCategories = ({categories, choice}: ReceiptGround): readonly Category[] =>
  categories.filter(({id, basis}) => basis === 'consent' && choice.granted.includes(id));
