/** The document that shows the matrix. */
export const documentUrl = new URL('../../../docs/blocking.md', import.meta.url);

const MARK = '<!-- Written by `npm run docs:blocking`. -->\n\n';

/** The part of the document that is written by the command. */
export const tableIn = (text: string): string => text.split(MARK)[1]?.trimEnd() ?? '';

/** The document with another table. */
export const withTable = (text: string, table: string): string =>
  `${text.split(MARK)[0] ?? ''}${MARK}${table}\n`;
