/** Firefox still spares a template after these elements; after any other element it requests scripts and style sheets. */
const OTHER = ':not(script,style,link,meta,title,template)';
const SCRIPT_OR_SHEET = ':is(script[src],link[href])';

const LOADED_EARLY = [
  'img:is([src],[srcset]):not([loading=lazy])',
  'source[srcset]',
  '[poster]',
  ':is(image,script)[href]',
  `${OTHER}~${SCRIPT_OR_SHEET}`,
  `${OTHER} ${SCRIPT_OR_SHEET}`,
].join();

const ADDRESS_ATTRIBUTES = ['poster', 'src', 'srcset', 'href'];

/**
 * Addresses in held templates that Firefox requests before any choice, because it reads ahead of its parser: images, and
 * scripts and style sheets after any other element.
 * https://searchfox.org/mozilla-central/source/parser/html/nsHtml5TreeBuilderCppSupplement.h
 */
export function findSpeculativeLoads(document: Document): readonly string[] {
  const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-consent]:not(svg *)');
  const elements = [...templates].flatMap(({content}) => [...content.querySelectorAll(LOADED_EARLY)]);
  return elements.flatMap(
    (element) => ADDRESS_ATTRIBUTES.map((name) => element.getAttribute(name)).find(Boolean) ?? [],
  );
}
