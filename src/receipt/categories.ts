import type {Category, SiteConfig} from '../config/types.ts';
import {categoryOf} from '../consent/category-of.ts';
import {answerOf, type Choice} from '../consent/choice.ts';
import type {Notice, ReceiptInput} from './input.ts';
import type {Receipt} from './model.ts';

/** What the categories of a receipt follow from. */
interface CategoryInput {
  readonly config: SiteConfig;
  /** Keys of categories and services that the receipt is about, in order. */
  readonly keys: readonly string[];
  readonly notice: Notice | undefined;
  readonly previous: Receipt | undefined;
}

/**
 * The categories of `keys`: as configured, but with the title and description that were on screen. One that was not on screen
 * has the words of an earlier receipt in the same language, otherwise its id.
 */
export function describedCategories({config, keys, notice, previous}: CategoryInput): readonly Category[] {
  return [...new Set(keys.map((key) => categoryOf(key)))].map((id) => {
    const configured = config.categories.find((category) => category.id === id);
    const services = configured?.services ?? [];
    const unknownServices = keys.flatMap((key) => {
      const [category, service] = key.split(':');
      const isUnknown = category === id && service && !services.some((one) => one.id === service);
      return isUnknown ? unconfigured(service) : [];
    });
    const category: Category = configured ?? {...unconfigured(id), services, purposes: [], personalData: []};
    const earlier = previous?.language === (notice ?? previous)?.language ? previous : undefined;
    const {title = id, description = ''} = notice?.categories.find((shown) => shown.id === id) ?? {
      title: earlier?.record.processes.find((process) => process.id === `#process-${id}`)?.purpose_.title,
    };
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
    return basis === 'consent' && grantedKeys(choice, id).length ? {...category, services} : [];
  });
}

/** The granted keys of a category: its own (`media`) and those of its services (`media:youtube`). */
export function grantedKeys({granted}: Choice, id: string): readonly string[] {
  return granted.filter((key) => categoryOf(key) === id);
}

/** A service or category that is named by the page's markup only, not by the configuration. */
function unconfigured(id: string) {
  return {id, name: id, basis: 'consent', signals: [], hosts: [], stores: []} as const;
}
