/** Resolves when the parser has reached the end of the document. */
export function domReady(document: Document): Promise<unknown> {
  return new Promise((resolve: (value?: unknown) => void) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
    else resolve();
  });
}
