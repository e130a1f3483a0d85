/** Resolves when the parser has delivered the whole page. */
export const whenParsed = (document: Document): Promise<unknown> =>
  new Promise((resolve: (value?: unknown) => void) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
    else resolve();
  });
