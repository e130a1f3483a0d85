import type {Category} from '../config/types.ts';
import {answerOf, categoryOf} from '../consent/choice.ts';
import type {ConsentAction, ReceiptContext, ReceiptInput} from './input.ts';

/**
 * Every optional category that the action answers: as configured, but with the title and description that were shown.
 * Those offered on this page come first, then those answered on other pages.
 */
export function answeredCategories(
  {choice}: ConsentAction,
  {config, offered, notice}: ReceiptContext,
): readonly Category[] {
  const keys = [...offered, ...choice.granted, ...choice.refused];
  return Array.from(new Set(keys.map((key) => categoryOf(key))), (id) => {
    const configured = config.categories.find((category) => category.id === id);
    const services = configured?.services ?? [];
    const unknownServices = keys.flatMap((key) => {
      const [category, service] = key.split(':');
      const isUnknown = category === id && service && !services.some((one) => one.id === service);
      return isUnknown ? unconfigured(service) : [];
    });
    const category: Category = configured ?? {...unconfigured(id), services, purposes: [], personalData: []};
    const {title = id, description = ''} = notice.categories.find((shown) => shown.id === id) ?? category;
    return {...category, title, description, services: [...services, ...unknownServices]};
  });
}

/**
 * The categories with consent, for the whole category or for some of its services; each lists only the granted services.
 * Categories that run under an exception are not included.
 */
export function grantedCategories({categories, choice}: ReceiptInput): readonly Category[] {
  return categories.flatMap((category) => {
    const {id, basis} = category;
    const services = category.services.filter((service) => answerOf(choice, `${id}:${service.id}`));
    const isGranted = services.length || answerOf(choice, id);
    return basis === 'consent' && isGranted ? {...category, services} : [];
  });
}

/** The keys of a category that can have an answer: its own (`media`) and those of its services (`media:youtube`). */
export function categoryKeys({id, services}: Pick<Category, 'id' | 'services'>): readonly string[] {
  return [id, ...services.map((service) => `${id}:${service.id}`)];
}

/** A service or category that is named by the page's markup only, not by the configuration. */
function unconfigured(id: string) {
  return {id, name: id, basis: 'consent', signals: [], hosts: [], stores: []} as const;
}
