import type {Report} from '../../config/problem.ts';

/** Up to 5, because the headings of services are one level lower. */
const LEVEL = /^[1-5]$/;
const DEFAULT_LEVEL = 2;

/** Reads a heading level, 1 to 5. Returns `undefined` for any other text. */
export function parseHeadingLevel(text: string): number | undefined {
  return LEVEL.test(text) ? Number(text) : undefined;
}

/** The level in an element's `heading` attribute; 2, after a report, when the attribute is not a level. */
export function headingLevelOf(element: Element, report: Report): number {
  const text = element.getAttribute('heading') ?? String(DEFAULT_LEVEL);
  const level = parseHeadingLevel(text);
  if (level === undefined)
    report({
      code: 'heading-level',
      path: `<${element.localName} heading="${text}">`,
      message: `Expected a whole number from 1 to 5. Using ${DEFAULT_LEVEL}.`,
    });
  return level ?? DEFAULT_LEVEL;
}
