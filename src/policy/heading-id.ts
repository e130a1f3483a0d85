const EXPLICIT = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'section';

/** Splits `Title {#id}`; without an id, one is made of the words. */
export const headingId = (text: string): {readonly title: string; readonly id: string} => {
  const match = EXPLICIT.exec(text);
  const title = match ? text.slice(0, match.index) : text;
  return {title, id: match?.[1] ?? slug(title)};
};
