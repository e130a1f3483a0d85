import {shadowWith} from '../custom-element.ts';

/**
 * Namespaces for stand-ins. Chromium applies rules for a class only to elements of a namespace that it knows; Firefox and
 * Safari give no box of a size to a MathML element that they do not know.
 */
const NAMESPACES = ['privacy-desk', 'http://www.w3.org/1998/Math/MathML'];

/** Attribute with which the style sheet of a stand-in finds it. */
const NAME = 'data-privacy-desk-frame';

/** Attribute for the inline style, which is only read: a content security policy may forbid to set a `style` attribute. */
const STYLE = 'data-privacy-desk-style';

/** A width or height as HTML parses it: https://html.spec.whatwg.org/#rules-for-parsing-dimension-values */
const DIMENSION = /^\s*(\d+(?:\.\d+)?)(%?)/;

let count = 0;

/** The namespace that works in this browser; `null` when none does. */
let namespace: string | null | undefined;

/**
 * Creates an element in place of a frame. The page's style rules for `iframe` match it, because type selectors match every
 * namespace; but it is not HTML, so it opens no window. An empty frame does, which takes longer than all else about a placeholder.
 */
export function standIn(frame: Element, page: Document): Element {
  if (namespace === undefined) namespace = NAMESPACES.find((name) => isBox(page, name)) ?? null;
  if (!namespace) return frame;
  const element = frame.ownerDocument.createElementNS(namespace, frame.localName);
  for (const {name, value} of frame.attributes) element.setAttribute(name === 'style' ? STYLE : name, value);
  element.setAttribute(NAME, String((count += 1)));
  return element;
}

/**
 * A style sheet that gives each stand-in in `nodes` what browsers give a frame. Its rules are in a layer, so that all others of
 * the page win over them, except those of its inline style.
 */
export function standInStyles(nodes: readonly Node[]): string {
  return nodes
    .filter((node): node is Element => node.nodeType === 1)
    .flatMap((node) => [node, ...node.querySelectorAll(`[${NAME}]`)])
    .filter((element) => element.hasAttribute(NAME))
    .map(stylesOf)
    .join('');
}

function stylesOf(element: Element): string {
  const selector = `[${NAME}="${element.getAttribute(NAME)}"]`;
  const display = element.hasAttribute('hidden') ? 'none' : 'inline-block';
  const size = `width:${dimension(element, 'width', '300px')};height:${dimension(element, 'height', '150px')}`;
  // Only browsers know these things of HTML frames: a border, and a size of 300 × 150 pixels where the page says `auto`.
  const own = `display:${display};border:2px inset;${size};contain:size;contain-intrinsic-size:300px 150px`;
  const inline = element.getAttribute(STYLE) ?? '';
  return `@layer{${selector}{${own}}}${selector}:not(#a#a#a#a){${inline}}`;
}

function dimension(element: Element, name: string, otherwise: string): string {
  const [, number, percent] = DIMENSION.exec(element.getAttribute(name) ?? '') ?? [];
  return number ? `${number}${percent || 'px'}` : otherwise;
}

/** Whether an element of a namespace has the size that a rule for its class gives it. */
function isBox(page: Document, name: string): boolean {
  const host = page.createElement('div');
  const root = shadowWith(host, ':host{all:initial!important}.a{display:inline-block;width:9px}');
  const element = root.appendChild(page.createElementNS(name, 'iframe'));
  element.setAttribute('class', 'a');
  page.documentElement.append(host);
  const {width} = element.getBoundingClientRect();
  host.remove();
  return width === 9;
}
