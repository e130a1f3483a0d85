import type {TextsPart} from '../../../src/ui/texts/import-texts.ts';
import type {Texts} from '../../../src/ui/texts/translate.ts';

/** Imports one file of texts from the bundles beside the configurator. */
export function importTexts(name: string, part: TextsPart): Promise<{readonly texts: Texts}> {
  const address = new URL(`desk/desk-${name}${part}.js`, document.baseURI).href;
  return import(address) as Promise<{readonly texts: Texts}>;
}
