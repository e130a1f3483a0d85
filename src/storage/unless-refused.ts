/**
 * What `use` returns, or `undefined` when the browser refuses the storage it uses: the getters of cookies and web storage
 * throw then. https://html.spec.whatwg.org/#dom-document-cookie, https://html.spec.whatwg.org/#dom-localstorage
 */
export const unlessRefused = <T>(use: () => T): T | undefined => {
  try {
    return use();
  } catch {
    return undefined;
  }
};
