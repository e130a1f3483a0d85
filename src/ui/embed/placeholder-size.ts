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
  return [...content.childNodes].filter(
    ({nodeType, nodeValue}) => nodeType === 1 || (nodeType === 3 && nodeValue?.trim()),
  );
}

/**
 * Keeps `embed` as large as `content` would be, through a style sheet in its shadow root: from now on, and again whenever the
 * width of its container changes. Returns a function that stops this.
 */
export function keepSizeOf(content: readonly ChildNode[], embed: HTMLElement, root: ShadowRoot): () => void {
  const container = embed.parentElement ?? (embed.getRootNode() as ShadowRoot).host;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
  let width: number | undefined;
  const update = (): void => {
    if (!embed.isConnected || width === container.clientWidth) return;
    width = container.clientWidth;
    // Out of the flow, so that the content is measured in its place. Unlike a hidden element, it keeps the focus.
    sheet.replaceSync(':host{position:absolute!important}');
    sheet.replaceSync(measuredStyles(embed, content));
  };
  // Not while sizes are being reported: https://drafts.csswg.org/resize-observer/#deliver-resize-error
  const observer = new ResizeObserver(() => requestAnimationFrame(update));
  update();
  observer.observe(container);
  return () => observer.disconnect();
}

/**
 * Returns a style sheet that gives `embed` the box of `content`. Only the page's own layout knows how large something is that
 * its style rules apply to, so the content is put before `embed` while it is measured.
 */
function measuredStyles(embed: Element, content: readonly ChildNode[]): string {
  const [first, ...others] = content;
  if (!first) return '';
  embed.before(...content);
  const declarations = measure(first, others);
  for (const node of content) node.remove();
  return `@media screen{:host{${declarations.map((one) => `${one}!important`).join(';')}}}`;
}

function measure(first: ChildNode, others: readonly ChildNode[]): readonly string[] {
  const range = new Range();
  range.setStartBefore(first);
  range.setEndAfter(others.at(-1) ?? first);
  const {width, height} = range.getBoundingClientRect();
  // It has no size, for example because it is in a tab panel that is not shown.
  if (!width || !height) return [];
  const size = [`height:${height}px`, 'container-type:size'];
  if (others.length || first.nodeType !== 1) return size;
  const {offsetWidth, clientWidth} = first as HTMLElement;
  const style = getComputedStyle(first as Element);
  return [
    ...size,
    `width:${width}px`,
    // Content that is wider than its container does not overflow it, except by its borders, as with a width of 100 %.
    `max-width:calc(100% + ${offsetWidth - clientWidth}px)`,
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
