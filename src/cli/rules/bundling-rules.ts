import type {Problem} from '../../config/problem.ts';
import type {Category, Service} from '../../config/types.ts';
import type {Trade} from './known-vendors.ts';
import {ICO_MANAGING} from './sources.ts';
import {vendorsOf} from './vendor-facts.ts';

/** Purposes that people answer differently, so each needs a question of its own. */
const PURPOSES: readonly Trade[] = ['advertising', 'statistics', 'media', 'chat'];

/** A category whose services are known for different purposes: one answer would be for all of them. */
export function bundlingProblems({id, basis, services}: Category, path: string): readonly Problem[] {
  if (basis !== 'consent') return [];
  const named = services.flatMap((service) => {
    const purpose = purposeOf(service);
    return purpose === undefined ? [] : [{name: service.name, purpose}];
  });
  if (new Set(named.map(({purpose}) => purpose)).size < 2) return [];
  const list = named.map(({name, purpose}) => `${name} (${purpose})`).join(', ');
  const message = `Expected one purpose in "${id}"; found several: ${list}. Give each purpose a category. Consent is asked for each purpose separately: ${ICO_MANAGING}`;
  return [{code: 'purposes-bundled', path: `${path}.services`, message}];
}

/** The one trade that a service is known for, if that is one thing. Tag managers load what others are known for. */
function purposeOf(service: Service): Trade | undefined {
  const [vendor] = vendorsOf(service);
  if (!vendor || /tag manager/i.test(vendor.name)) return undefined;
  return PURPOSES.includes(vendor.trade) ? vendor.trade : undefined;
}
