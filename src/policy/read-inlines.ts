import type {MarkedToken, Token} from 'marked';
import type {Inline} from './model.ts';
import type {ReportPolicy} from './policy-problem.ts';
import {safeHref} from './safe-href.ts';

const text = (words: string): Inline => ({kind: 'text', text: words});

const readLink = (href: string, inlines: readonly Inline[], report: ReportPolicy): readonly Inline[] => {
  const safe = safeHref(href);
  if (safe !== undefined) return [{kind: 'link', href: safe, inlines}];
  report({
    code: 'policy-link',
    path: href.slice(0, 60),
    message: 'Not an address a policy may link to. Kept as plain words.',
  });
  return inlines;
};

const readInline = (token: MarkedToken, report: ReportPolicy): readonly Inline[] => {
  switch (token.type) {
    case 'strong':
    case 'em':
      return [{kind: token.type, inlines: readInlines(token.tokens, report)}];
    case 'codespan':
      return [{kind: 'code', text: token.text}];
    case 'link':
      return readLink(token.href, readInlines(token.tokens, report), report);
    case 'br':
      return [{kind: 'break'}];
    case 'text':
      return token.tokens ? readInlines(token.tokens, report) : [text(token.text)];
    case 'escape':
      return [text(token.text)];
    case 'html':
      report({
        code: 'policy-html',
        path: token.raw.slice(0, 60),
        message: 'HTML is not read. Shown as the text it is.',
      });
      return [text(token.raw)];
    default:
      return [text(token.raw)];
  }
};

/** What the lexer found inside a block → our inlines. HTML stays text; what we do not know stays as it was written. */
export const readInlines = (tokens: readonly Token[], report: ReportPolicy): readonly Inline[] =>
  // The lexer is used without extensions, so only its own tokens come.
  (tokens as readonly MarkedToken[]).flatMap((token) => readInline(token, report));
