import {posix} from 'node:path';
import MarkdownIt, {type RendererRule, type StateCore, type Token} from 'markdown-it';
import type {SourceDocument} from './documents.ts';
import {addHeadingIds, type Heading, textOf} from './headings.ts';
import type {Links} from './links.ts';

/** A document as HTML. */
export interface RenderedDocument {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Renders documents, with links that work on the site. */
export function createRenderer(links: Links): (document: SourceDocument) => RenderedDocument {
  return (document) => {
    const markdown = new MarkdownIt({html: true});
    let headings: readonly Heading[] = [];
    markdown.core.ruler.push('headings', ({tokens}) => {
      headings = addHeadingIds(tokens);
    });
    markdown.core.ruler.push('links', (state) => {
      for (const token of state.tokens)
        if (token.children)
          token.children = withLinks(token.children, (href) => links.resolve(document, href), state);
    });
    Object.assign(markdown.renderer.rules, rules);
    return {html: markdown.render(document.markdown), headings};
  };
}

const {escapeHtml} = new MarkdownIt().utils;

/** A heading ends in a link to itself, for those who want to send it to someone. */
const headingClose: RendererRule = (tokens, index) => {
  const {tag = ''} = tokens[index] ?? {};
  const id = tokens[index - 2]?.attrGet('id') ?? '';
  const link = `<a class="anchor" href="#${id}"><span class="hidden">Link to this section</span></a>`;
  return `${tag === 'h1' ? '' : ` ${link}`}</${tag}>\n`;
};

/** A wide table scrolls by itself too. Its name is that of its section. */
const table: RendererRule = (tokens, index) => {
  const before = tokens.slice(0, index).findLastIndex(({type}) => type === 'heading_open');
  const name = escapeHtml(`Table: ${textOf(tokens[before + 1])}`);
  return `<div class="table" role="group" aria-label="${name}" tabindex="0"><table>\n`;
};

/** Alignment is a class, because a content security policy can forbid `style`. */
const cellOpen: RendererRule = (tokens, index) => {
  const isRight = tokens[index]?.attrGet('style')?.includes('right') === true;
  return `<${cellTag(tokens, index, index + 1)}${isRight ? ' class="number"' : ''}>`;
};

const cellClose: RendererRule = (tokens, index) => `</${cellTag(tokens, index, index - 1)}>`;

/** A heading without words is none: the corner of a table. */
function cellTag(tokens: readonly Token[], index: number, content: number): string {
  return tokens[content]?.content === '' ? 'td' : (tokens[index]?.tag ?? 'td');
}

/** Code that is wider than the page scrolls by itself, which has to work with the keyboard too. */
const code: RendererRule = (tokens, index) => {
  const {content = ''} = tokens[index] ?? {};
  return `<div class="code"><pre tabindex="0"><code>${escapeHtml(content)}</code></pre></div>\n`;
};

/** Documents contain comments for programs. Anything else in angle brackets is text. */
const html: RendererRule = (tokens, index) => {
  const {content = ''} = tokens[index] ?? {};
  return /^\s*<!--[^]*-->\s*$/.test(content) ? '' : escapeHtml(content);
};

const rules: Readonly<Record<string, RendererRule>> = {
  heading_close: headingClose,
  table_open: table,
  table_close: () => '</table></div>\n',
  th_open: cellOpen,
  th_close: cellClose,
  td_open: cellOpen,
  td_close: cellClose,
  fence: code,
  code_block: code,
  html_block: html,
  html_inline: html,
};

/** Turns the addresses of links and images into those on the site. The path of a file that is not on it stands instead of the link. */
function withLinks(
  children: readonly Token[],
  resolve: (href: string) => ReturnType<Links['resolve']>,
  {Token}: StateCore,
): Token[] {
  let file: string | undefined;
  let label = '';
  return children.flatMap((token) => {
    if (token.type === 'link_close' && file !== undefined) {
      const path = Object.assign(new Token('code_inline', 'code', 0), {content: file});
      const named = label.includes(posix.basename(file)) ? [] : [text(' ('), path, text(')')];
      file = undefined;
      return named;
    }
    label += token.content;
    const name = token.type === 'image' ? 'src' : 'href';
    const written = token.attrGet(name);
    if (written === null) return token;
    const target = resolve(written);
    if ('file' in target) {
      [file, label] = [target.file, ''];
      return [];
    }
    token.attrSet(name, target.href);
    return token;
  });

  function text(content: string): Token {
    return Object.assign(new Token('text', '', 0), {content});
  }
}
