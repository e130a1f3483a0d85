/** Markup with rewritten tags, and the state in which a parser is at its end. */
export interface RewrittenTags {
  readonly markup: string;
  /** The end of `markup` that may be an unfinished tag. Empty if there is none. */
  readonly unfinishedTag: string;
  /**
   * The start of what `markup` ends inside of, if nothing in there is a tag: `<script>`, `<!--`, `<template>`. More markup
   * after this prefix is parsed as it would be after `markup`. Empty otherwise.
   */
  readonly endsInside: string;
}

/** What may follow the name of a tag. A `>` in quotes does not end it: https://html.spec.whatwg.org/#attributes-2 */
const UNQUOTED = String.raw`[^>=]|=(?!\s*["'])`;
const ATTRIBUTES = String.raw`(?:${UNQUOTED}|=\s*"[^"]*"|=\s*'[^']*')*`;

/** Elements whose content is text where scripts run. */
const TEXT_ELEMENTS = 'script|style|textarea|title|xmp|iframe|noembed|noframes|noscript';

/** Whole comments, whole templates, start tags of text elements with the text, and other start tags. */
const TOKENS = new RegExp(
  String.raw`<!--.*?(?:-->|$)|<template(?=[\s/>]).*?(?:</template>|$)|(<(${TEXT_ELEMENTS})(?=[\s/>])${ATTRIBUTES}>).*?(?=</\2|$)|<[a-z]${ATTRIBUTES}>`,
  'gis',
);

/** An unfinished tag at the end of markup. */
const UNFINISHED = new RegExp(
  String.raw`<(?:[a-z/!](?:${UNQUOTED}|=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$))*)?$`,
  'i',
);

/** The same inside text, where only an end tag counts. */
const UNFINISHED_END_TAG = /<(?:\/[a-z]*)?$/i;

/** Replaces each start tag in `markup` by what `rewrite` returns. Skips comments, templates and text. */
export function rewriteTags(markup: string, rewrite: (tag: string) => string): RewrittenTags {
  let end = 0;
  let endsInside = '';
  const rewritten = markup.replace(
    TOKENS,
    (token, tag: string | undefined, name: string | undefined, index: number) => {
      end = index + token.length;
      endsInside = end === markup.length ? openedBy(token, name) : '';
      if (tag) return rewrite(tag) + token.slice(tag.length);
      return /^<(!--|template[\s/>])/i.test(token) ? token : rewrite(token);
    },
  );
  const unfinished = endsInside ? UNFINISHED_END_TAG.exec(markup) : UNFINISHED.exec(markup.slice(end));
  return {markup: rewritten, unfinishedTag: unfinished?.[0] ?? '', endsInside};
}

/** The start of what `token` leaves open. `name`: the text element that it starts. */
function openedBy(token: string, name: string | undefined): string {
  if (name) return `<${name}>`;
  if (token.startsWith('<!--')) return token.endsWith('-->') ? '' : '<!--';
  return /^<template[\s/>]/i.test(token) && !/<\/template>$/i.test(token) ? '<template>' : '';
}
