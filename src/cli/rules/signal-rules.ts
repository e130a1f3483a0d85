import type {Problem} from '../../config/problem.ts';
import type {Category} from '../../config/types.ts';
import {didYouMean} from '../nearest.ts';

/**
 * The signals that vendors document: https://developers.google.com/tag-platform/security/concepts/consent-mode,
 * https://help.ads.microsoft.com/apex/index/3/en/60119,
 * https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2,
 * https://developers.facebook.com/docs/meta-pixel/implementation/gdpr, https://developer.matomo.org/guides/tracking-consent
 */
export const knownSignals: readonly string[] = [
  'google:ad_storage',
  'google:ad_user_data',
  'google:ad_personalization',
  'google:analytics_storage',
  'google:functionality_storage',
  'google:personalization_storage',
  'google:security_storage',
  'uet:ad_storage',
  'clarity:ad_Storage',
  'clarity:analytics_Storage',
  'meta:consent',
  'matomo:consent',
  'matomo:cookies',
];

/** Signals that no vendor listens to. A vendor that hears no refusal may take it for consent. */
export function signalProblems({signals}: Category, path: string): readonly Problem[] {
  return signals.flatMap((signal, index) => {
    if (knownSignals.includes(signal)) return [];
    const [vendor = ''] = signal.split(':');
    const known = knownSignals.filter((one) => one.startsWith(`${vendor}:`));
    const message = `Expected a signal that ${vendor} listens to: ${known.join(', ')}; found "${signal}". It is sent as it is, and has no effect.${didYouMean(signal, known)}`;
    return [{code: 'signal-unknown', path: `${path}.signals[${index}]`, message} as const];
  });
}
