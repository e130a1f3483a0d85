/** Text keys and words of one language, the site's own words included. */
export type Words = Readonly<Record<string, string>>;

/** The words of `key`, each `{name}` replaced by its value. Values are text: nothing in them is markup. */
export const say = (words: Words, key: string, values: Words = {}): string =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
