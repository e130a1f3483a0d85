import {ownStorage} from '../config/own-storage.ts';
import type {Service} from '../config/types.ts';
import type {OfferedCategory} from '../contract/host.ts';
import type {CategoriesContext} from './context.ts';
import {describeCategories, type DescribedCategory} from './describe-categories.ts';
import {translate} from './texts/translate.ts';

/**
 * The categories of this page, with what the widget itself stores: it is the last service of the first necessary category. A
 * site that has no such category gets one. What the site declares itself is not listed twice.
 */
export function withOwnService(context: CategoriesContext): readonly DescribedCategory[] {
  const {config, host, texts} = context;
  const declared = config.categories.flatMap(({services}) =>
    services.flatMap(({stores}) => (stores ?? []).map(({name}) => name)),
  );
  const stores = ownStorage(config).filter(({name}) => !declared.includes(name));
  if (!stores.length) return describeCategories(context);
  const own: Service = {id: '', name: translate(texts, 'link.settings'), hosts: [], stores};
  const offered = withNecessary(host.offered());
  const first = offered.findIndex(isNecessary);
  return describeCategories({...context, host: {offered: () => offered}}).map((category, index) =>
    index === first ? {...category, services: [...category.services, own]} : category,
  );
}

function withNecessary(offered: readonly OfferedCategory[]): readonly OfferedCategory[] {
  return offered.some(isNecessary) ? offered : [{id: 'necessary', basis: 'necessary'}, ...offered];
}

function isNecessary({basis}: OfferedCategory): boolean {
  return basis === 'necessary';
}
