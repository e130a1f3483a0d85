/** Markup whose tags were rewritten, and how it ends. */
export interface RewrittenTags {
  readonly markup: string;
  /** What at its end may be the beginning of a tag. */
  readonly begun: string;
  /** What would open again that in which it ends and in which nothing is a tag: a script, a comment. Or nothing. */
  readonly open: string;
}

/** What follows the name of a tag, as far as it may hold a `>`: https://html.spec.whatwg.org/#attributes-2 */
const UNQUOTED = String.raw`[^>=]|=(?!\s*["'])`;
const ATTRIBUTES = String.raw`(?:${UNQUOTED}|=\s*"[^"]*"|=\s*'[^']*')*`;

/** Elements whose content is text, where scripts run. */
const RAW = 'script|style|textarea|title|xmp|iframe|noembed|noframes|noscript';

/** Comments and templates whole, tags that open what holds text with that text, other start tags. */
const TOKENS = new RegExp(
  String.raw`<!--.*?(?:-->|$)|<template(?=[\s/>]).*?(?:</template>|$)|(<(${RAW})(?=[\s/>])${ATTRIBUTES}>).*?(?=</\2|$)|<[a-z]${ATTRIBUTES}>`,
  'gis',
);

/** A tag at the end, not whole. */
const BEGUN = new RegExp(String.raw`<(?:[a-z/!](?:${UNQUOTED}|=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$))*)?$`, 'i');

/** The same in text, which only an end tag can end. */
const BEGUN_IN_TEXT = /<(?:\/[a-z]*)?$/i;

/** What would open again what `token`, the last of its markup, has left open. */
const openAfter = (token: string, name: string | undefined): string => {
  if (name) return `<${name}>`;
  if (token.startsWith('<!--')) return token.endsWith('-->') ? '' : '<!--';
  return /^<template[\s/>]/i.test(token) && !/<\/template>$/i.test(token) ? '<template>' : '';
};

/** Has `rewrite` called for each start tag in `markup`, but for those in comments, templates and text. */
export const rewriteTags = (markup: string, rewrite: (tag: string) => string): RewrittenTags => {
  let end = 0;
  let open = '';
  const rewritten = markup.replace(
    TOKENS,
    (token, tag: string | undefined, name: string | undefined, at: number) => {
      end = at + token.length;
      open = end === markup.length ? openAfter(token, name) : '';
      if (tag) return rewrite(tag) + token.slice(tag.length);
      return /^<(!--|template[\s/>])/i.test(token) ? token : rewrite(token);
    },
  );
  const begun = open ? BEGUN_IN_TEXT.exec(markup) : BEGUN.exec(markup.slice(end));
  return {markup: rewritten, begun: begun?.[0] ?? '', open};
};
