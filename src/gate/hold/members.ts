/**
 * Members of elements as `Element.prototype` has them: a control called `matches` shadows that of its form.
 * https://html.spec.whatwg.org/#dom-form-nameditem
 */
const {prototype} = Element;
const {matches, querySelectorAll} = prototype as {
  matches(selector: string): boolean;
  querySelectorAll(selector: string): NodeListOf<Element>;
};
const getShadowRoot = Object.getOwnPropertyDescriptor(prototype, 'shadowRoot')
  ?.get as () => ShadowRoot | null;

/** Whether `node` is an element that matches `selector`. */
export function isMatch(node: object, selector: string): node is Element {
  return isElement(node) && matches.call(node, selector);
}

/** Every element in `root` that matches `selector`. None in a text or a comment. */
export function allIn(root: object, selector: string): Iterable<Element> {
  if (isElement(root)) return querySelectorAll.call(root, selector);
  return 'querySelectorAll' in root ? (root as ParentNode).querySelectorAll(selector) : [];
}

/** The open shadow root of `node`, if it is an element that has one. */
export function shadowRootOf(node: object): ShadowRoot | null {
  return isElement(node) ? getShadowRoot.call(node) : null;
}

/** Documents, shadow roots and text do not match anything. A shielded document has no members but its own. */
function isElement(node: object): node is Element {
  return 'matches' in node;
}
