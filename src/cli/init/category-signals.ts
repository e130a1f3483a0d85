import {presetRecords} from '../presets/all-presets.ts';

/** Presets whose tags obey Google's consent mode. */
const GOOGLE_TAGS = ['google-analytics', 'google-ads', 'google-tag-manager'];

/**
 * The signals of Google's consent mode by category. A signal that no category names is never denied, and then Google decides what its
 * tags do: https://developers.google.com/tag-platform/security/guides/consent
 */
const googleSignals: ReadonlyMap<string, readonly string[]> = new Map([
  ['analytics', ['google:analytics_storage']],
  ['marketing', ['google:ad_storage', 'google:ad_user_data', 'google:ad_personalization']],
]);

/** Whether the site has a tag of Google, and no category whose answer decides on its adverts. */
export function hasUndecidedAdSignals(presets: readonly string[], categories: readonly string[]): boolean {
  return hasGoogleTag(presets) && !categories.includes('marketing');
}

/**
 * The signals to write for a category: those that Google's tags obey, and those of its presets, which a written list replaces. Empty
 * when the presets say all of them.
 */
export function signalsOf(
  category: string,
  services: readonly string[],
  presets: readonly string[],
): readonly string[] {
  const google = hasGoogleTag(presets) ? (googleSignals.get(category) ?? []) : [];
  const own = presetRecords.flatMap(({id, signals = []}) => (services.includes(id) ? signals : []));
  return google.every((signal) => own.includes(signal)) ? [] : [...new Set([...google, ...own])];
}

/** Whether one of the presets obeys Google's consent mode. */
export function hasGoogleTag(presets: readonly string[]): boolean {
  return presets.some((preset) => GOOGLE_TAGS.includes(preset));
}
