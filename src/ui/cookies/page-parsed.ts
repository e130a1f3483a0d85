/** Resolves when the page is there as its author wrote it. */
export const pageParsed = async (document: Document): Promise<void> => {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
};
