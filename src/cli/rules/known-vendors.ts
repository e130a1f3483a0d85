import thirdPartyWeb from 'third-party-web';
import {type KnownVendor, knownVendors} from '../../gate/auto-block/vendor-table.ts';

/**
 * The vendors of statistics and advertising that automatic blocking knows. The build puts the list itself in the place of this
 * file, so that the package does not need `third-party-web`.
 */
export const trackingVendors: readonly KnownVendor[] = knownVendors(thirdPartyWeb.entities).filter(
  ({category}) => category === 'analytics' || category === 'marketing',
);
