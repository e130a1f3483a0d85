import type {Category} from '../config/types.ts';
import {answerOf} from '../consent/answer-of.ts';
import type {ReceiptGround} from './ground.ts';

/**
 * Categories consented to, in whole or for some of their services, each with only those; what runs under an exception is
 * not among them.
 */
export const grantedCategories = ({categories, choice}: ReceiptGround): readonly Category[] =>
  categories.flatMap((category) => {
    const {id, basis} = category;
    const services = category.services.filter((service) => answerOf(choice, `${id}:${service.id}`));
    const isGranted = services.length || answerOf(choice, id);
    return basis === 'consent' && isGranted ? {...category, services} : [];
  });
