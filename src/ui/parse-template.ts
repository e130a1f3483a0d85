/** A comment or a processing instruction, an end tag, a start tag with its attributes, or text. */
const TOKEN = /<(?:!--(.*?)--|(\?[^>]*))>|<\/[\w-]+\s*>|<([\w-]+)((?:"[^"]*"|[^">])*)>|[^<]+/gs;

/** An attribute: its name, and its value in quotes or without. The slash of `<input />` is none. */
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|([^\s"]+)))?/g;

/** The end of the name of an attribute whose value an expression gives, as `litWithoutStrings` in rollup.config.mjs has it. */
const BOUND = '-lit';

/** Elements that have no content: https://html.spec.whatwg.org/#void-elements */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Creates a `<template>` from the HTML that Lit prepares, without a parser of the browser. Under Trusted Types those need a
 * policy, which a page may forbid (https://w3c.github.io/trusted-types/dist/spec/#trusted-types-csp-directive), and in an XHTML
 * page they read XML. It knows what our templates are written in: elements with end tags, and attributes in double quotes.
 */
export function parseTemplate(document: Document, html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  const open: ParentNode[] = [template.content];
  for (const [token, comment, instruction, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? template.content;
    const note = comment ?? instruction;
    if (tag) {
      const element = createElement(document, tag, attributes);
      parent.append(element);
      if (!VOID.test(tag)) open.push(element);
    } else if (note !== undefined) parent.append(document.createComment(note));
    else if (token.startsWith('</')) open.pop();
    else parent.append(token);
  }
  return template;
}

/** Lit finds attributes with expressions by their order, and reads their names, such as `@click`, in its own source. */
function createElement(document: Document, tag: string, attributes: string): HTMLElement {
  const element = document.createElement(tag);
  for (const [, name = '', quoted, bare = ''] of attributes.matchAll(ATTRIBUTE)) {
    const isBound = name.endsWith(BOUND);
    element.setAttribute(isBound ? `_${element.attributes.length}${BOUND}` : name, quoted ?? bare);
  }
  return element;
}
