/** Hears which language the visitor chooses in the panel: `<privacy-desk>` says it in its `lang`. Returns its stop. */
export const followLanguage = (document: Document, listener: (language: string) => void): (() => void) => {
  const observer = new MutationObserver((records) => {
    for (const {target} of records)
      if (target instanceof HTMLElement && target.localName === 'privacy-desk') listener(target.lang);
  });
  observer.observe(document, {subtree: true, attributeFilter: ['lang']});
  return () => observer.disconnect();
};
