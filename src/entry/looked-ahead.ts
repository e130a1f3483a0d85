/** Elements after which Firefox still spares a template. */
const OTHER = ':not(script,style,link,meta,title,template)';
const LATER = ':is(script[src],link[href])';

const AHEAD = `img:is([src],[srcset]):not([loading=lazy]),source[srcset],[poster],:is(image,script)[href],${OTHER}~${LATER},${OTHER} ${LATER}`;

/**
 * Addresses in held templates that Firefox asks for before any choice, because it looks ahead of its parser: images, and what
 * follows any other element. https://searchfox.org/mozilla-central/source/parser/html/nsHtml5TreeBuilderCppSupplement.h
 */
export const lookedAhead = (document: Document): readonly string[] =>
  [...document.querySelectorAll<HTMLTemplateElement>('template[data-consent]:not(svg *)')].flatMap(
    ({content}) =>
      [...content.querySelectorAll(AHEAD)].flatMap(
        (element) =>
          ['poster', 'src', 'srcset', 'href'].map((name) => element.getAttribute(name)).find(Boolean) ?? [],
      ),
  );
