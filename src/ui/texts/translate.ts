/** Texts in one language, by their keys. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Returns the text of `key`, with each `{name}` replaced by its value. The result is plain text: markup in a value has no
 * effect. A key without a text is returned itself, and a name without a value stays.
 */
export function translate(texts: Texts, key: string, values: Texts = {}): string {
  return (texts[key] ?? key).replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  );
}
