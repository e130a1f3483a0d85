import {escapeHtml} from '../platform/pure/html-escape.ts';

/** An element as data, from which both HTML and nodes are made. */
export interface Marker {
  /** Attributes of the held template. */
  readonly attributes: Attributes;
  /** A frame with the size and the title of the held content, which loads nothing; absent when that takes no space. */
  readonly standIn?: {readonly tag: string; readonly attributes: Attributes} | undefined;
}

type Attributes = readonly (readonly [name: string, value: string])[];

/** The held template that waits in place of a component's children, as a server writes it. */
export function markerHtml({attributes, standIn}: Marker): string {
  const content = standIn ? elementHtml(standIn.tag, standIn.attributes, '') : '';
  return elementHtml('template', attributes, content);
}

function elementHtml(tag: string, attributes: Attributes, content: string): string {
  const written = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return `<${tag}${written}>${content}</${tag}>`;
}

/** The same as nodes. A policy with Trusted Types forbids HTML from text, but not this. */
export function createMarker(document: Document, {attributes, standIn}: Marker): Element {
  const template = document.createElement('template');
  for (const [name, value] of attributes) template.setAttribute(name, value);
  if (standIn) {
    const element = template.content.ownerDocument.createElement(standIn.tag);
    for (const [name, value] of standIn.attributes) element.setAttribute(name, value);
    template.content.append(element);
  }
  return template;
}
