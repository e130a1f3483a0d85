/**
 * The result of `action`, or `undefined` when it throws: the getters of cookies and web storage throw when the browser refuses
 * them. https://html.spec.whatwg.org/#dom-document-cookie, https://html.spec.whatwg.org/#dom-localstorage
 */
export function tryOrUndefined<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
