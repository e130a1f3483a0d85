import {escapeHtml} from '../../platform/pure/html-escape.ts';
import {type HtmlElementNode, htmlElement, serializeHtml} from '../../ui/html-node.ts';
import type {ExceptionRegister, RegisterEntry} from './register.ts';

/** The register as a complete page in HTML. */
export function registerHtml({title, introduction, entries, sources}: ExceptionRegister): string {
  const body = htmlElement('body', [
    htmlElement('h1', [title]),
    ...introduction.map((sentence) => htmlElement('p', [sentence])),
    ...entries.map((entry) => section(entry, 2)),
    htmlElement('section', [
      htmlElement('h2', ['Sources']),
      htmlElement(
        'ul',
        sources.map((source) => htmlElement('li', [htmlElement('a', [source], {href: source})])),
      ),
    ]),
  ]);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
${serializeHtml(body)}
</html>`;
}

function section({title, facts, services}: RegisterEntry, level: number): HtmlElementNode {
  return htmlElement('section', [
    htmlElement(`h${level}`, [title]),
    htmlElement(
      'ul',
      facts.map(([term, value]) => htmlElement('li', [htmlElement('strong', [`${term}:`]), ` ${value}`])),
    ),
    ...services.map((service) => section(service, level + 1)),
  ]);
}
