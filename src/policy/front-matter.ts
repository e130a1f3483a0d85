/** The opening facts of a policy source, and the Markdown after them. */
export interface FrontMatter {
  readonly facts: ReadonlyMap<string, string>;
  readonly body: string;
}

const FENCE = /^---\n([\s\S]*?)\n---\n/;

/** Splits `---`, lines of `key: value`, `---` off the start of a source. Without them there are no facts. */
export const frontMatter = (source: string): FrontMatter => {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = FENCE.exec(text);
  const lines = match?.[1]?.split('\n') ?? [];
  const facts = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  return {facts: new Map(facts), body: text.slice(match?.[0].length ?? 0)};
};
