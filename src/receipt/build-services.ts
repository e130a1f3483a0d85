import {panelAddress} from './address-on.ts';
import {categoryTerms} from './category-terms.ts';
import {days} from './days.ts';
import {grantedCategories} from './granted-categories.ts';
import type {ReceiptGround} from './ground.ts';
import {isoTime} from './iso-time.ts';
import type {KantaraPurpose, KantaraService} from './kantara.ts';

/** Kantara's list of what is agreed to: granted purposes only, under the one service that asked. */
export const buildServices = (ground: ReceiptGround): readonly KantaraService[] => {
  const end = isoTime(ground.choice.time + days(ground.config.cookie.days)).slice(0, 10);
  const termination = `${end}, or when you withdraw: ${panelAddress(ground.pageUrl)}`;
  const purposes = grantedCategories(ground).map((category): KantaraPurpose => {
    const {title, purposeCategory, piiCategory} = categoryTerms(category);
    // A processor works for the organisation; whoever is not said to be one may use the data for itself.
    const others = category.services.filter(({role}) => role !== 'processor');
    return {
      purpose: title,
      purposeCategory,
      consentType: 'EXPLICIT',
      piiCategory,
      primaryPurpose: false,
      termination,
      thirdPartyDisclosure: others.length > 0,
      thirdPartyName: others.map(({name, provider}) => provider ?? name).join(', ') || undefined,
    };
  });
  return purposes.length ? [{service: ground.config.site, purposes}] : [];
};
