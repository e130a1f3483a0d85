/** Attributes that rules of the page ask for, or that give a size; none of them loads anything. */
const KEPT = /^(class|id|width|height|controls|hidden)$/;
/** What could make a style load something; CSSOM writes escapes only in custom properties. */
const LOADING = /url|image|src|\\/i;

const disarm = (element: HTMLElement): void => {
  for (const name of element.getAttributeNames()) {
    const isSafe = name === 'style' ? !LOADING.test(element.style.cssText) : KEPT.test(name);
    if (!isSafe) element.removeAttribute(name);
  }
  element.style.setProperty('background', 'none', 'important');
  // Without an address it is drawn as text, which has no size of its own.
  if (element.matches('object,embed')) element.style.display ||= 'inline-block';
  // An element of the page's own making would do what it does.
  if (element.localName.includes('-')) element.replaceWith(...element.childNodes);
};

/**
 * Nodes that take the room `held` will take once it is released, by the rules of the same page, and that contact nobody:
 * copied into a template, where nothing loads, and stripped there.
 */
export const standInFor = (held: Element): readonly ChildNode[] => {
  const {content} = held.ownerDocument.createElement('template');
  const source = (held as Partial<HTMLTemplateElement>).content ?? held;
  content.append(content.ownerDocument.importNode(source, true));
  content.querySelectorAll('script,style').forEach((element) => element.remove());
  content.querySelectorAll<HTMLElement>('*').forEach(disarm);
  return [...content.childNodes].filter(
    ({nodeType, nodeValue}) => nodeType === 1 || (nodeType === 3 && nodeValue?.trim()),
  );
};
