/** The category of a key: `media` for `media` and for `media:youtube`. */
export function categoryOf(key: string): string {
  return key.replace(/:.*/, '');
}
