import {addSheet} from '../../platform/web/style-sheet.ts';
import {standIn, standInStyles} from './frame-stand-in.ts';

/** Properties that determine how a box takes part in the layout around it. */
const LAYOUT_PROPERTIES = [
  'position',
  'inset',
  'float',
  'margin',
  'vertical-align',
  'flex',
  'place-self',
  'grid-area',
];

/** Attributes that the page's style rules can match, or that set a size. None of them loads anything. */
const KEPT_ATTRIBUTES = /^(class|id|width|height|controls|hidden)$/;
/** What can make an inline style load something. CSSOM serialises escapes only in custom properties. */
const LOADING_STYLE = /url|image|src|\\/i;

/**
 * Creates nodes that take as much space as the held markup will when it is released, by the rules of the same page, and that
 * load nothing. They are copied into a template, where nothing loads, and made harmless there.
 */
export function placeholderContent(held: Element): readonly ChildNode[] {
  const {content} = held.ownerDocument.createElement('template');
  const source = (held as Partial<HTMLTemplateElement>).content ?? held;
  content.append(content.ownerDocument.importNode(source, true));
  content.querySelectorAll('script,style').forEach((element) => element.remove());
  content.querySelectorAll<HTMLElement>('*').forEach(makeHarmless);
  content
    .querySelectorAll('iframe')
    .forEach((frame) => frame.replaceWith(standIn(frame, held.ownerDocument)));
  return [...content.childNodes].filter(
    ({nodeType, nodeValue}) => nodeType === 1 || (nodeType === 3 && nodeValue?.trim()),
  );
}

/** An element, and nodes of the size that it is to have. */
export interface Sized {
  readonly content: readonly ChildNode[];
  readonly element: Element;
}

/**
 * Returns a style sheet for each element that gives it the box of its content; '' without content. Only the page's own layout
 * knows how large something is that its style rules apply to, so the content is put before the element while it is measured.
 * All of it at once, so that layout is calculated once. The elements have to be out of the flow meanwhile.
 */
export function measuredStyles(all: readonly Sized[]): readonly string[] {
  const removeStyles = adoptStyles(all);
  for (const {content, element} of all) element.before(...content);
  const styles = all.map(({content: [first, ...others], element}) => {
    if (!first) return '';
    return `@media screen{:host{${measure(element.ownerDocument.createRange(), first, others)
      .map((one) => `${one}!important`)
      .join(';')}}}`;
  });
  for (const {content} of all) for (const node of content) node.remove();
  removeStyles();
  return styles;
}

/** Adopts what stand-ins need, in each document or shadow root that they will be in. Returns a function that undoes it. */
function adoptStyles(all: readonly Sized[]): () => void {
  const roots = new Map<Document | ShadowRoot, Node[]>();
  for (const {content, element} of all) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const nodes = roots.get(root) ?? [];
    nodes.push(...content);
    roots.set(root, nodes);
  }
  const sheets = [...roots].map(([root, nodes]) => addSheet(root, standInStyles(nodes)));
  return () => {
    for (const sheet of sheets) sheet.remove();
  };
}

function measure(range: Range, first: ChildNode, others: readonly ChildNode[]): readonly string[] {
  range.setStartBefore(first);
  range.setEndAfter(others.at(-1) ?? first);
  const {width, height} = range.getBoundingClientRect();
  // It has no size, for example because it is in a tab panel that is not shown.
  if (!width || !height) return [];
  const size = [`height:${height}px`, 'container-type:size'];
  if (others.length || first.nodeType !== 1) return size;
  const style = getComputedStyle(first as Element);
  const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
  return [
    ...size,
    `width:${width}px`,
    // Content that is wider than its container does not overflow it, except by its borders, as with a width of 100 %.
    `max-width:calc(100% + ${borders}px)`,
    `display:${style.display.startsWith('inline') ? 'inline-block' : 'block'}`,
    ...LAYOUT_PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`),
  ];
}

function makeHarmless(element: HTMLElement): void {
  for (const name of element.getAttributeNames()) {
    const isSafe = name === 'style' ? !LOADING_STYLE.test(element.style.cssText) : KEPT_ATTRIBUTES.test(name);
    if (!isSafe) element.removeAttribute(name);
  }
  element.style.setProperty('background', 'none', 'important');
  // Without an address, these are drawn as inline text, which has no size of its own.
  if (element.matches('object,embed')) element.style.display ||= 'inline-block';
  // A custom element of the page would run its code.
  if (element.localName.includes('-')) element.replaceWith(...element.childNodes);
}
