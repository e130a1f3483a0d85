import type {Report} from '../../config/problem.ts';

const LEVEL = /^[1-5]$/;
const USUAL = 2;

/** The level in a text, 1 to 5: services have headings too, one level lower. `undefined` when it is none. */
export const headingIn = (text: string): number | undefined => (LEVEL.test(text) ? Number(text) : undefined);

/** The level that `element` asks for in its attribute `heading`; 2, and a report, when it is none. */
export const headingOf = (element: Element, report: Report): number => {
  const text = element.getAttribute('heading') ?? String(USUAL);
  const level = headingIn(text);
  if (level === undefined)
    report({
      code: 'heading-level',
      path: `<${element.localName} heading="${text}">`,
      message: `Expected a whole number from 1 to 5. Using ${USUAL}.`,
    });
  return level ?? USUAL;
};
