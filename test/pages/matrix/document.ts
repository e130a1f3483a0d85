/** The document that contains the table. */
export const documentUrl = new URL('../../../docs/blocking.md', import.meta.url);

const MARK = '<!-- Written by `npm run docs:blocking`. -->\n\n';

/** The part of the document that the command writes. */
export function tableIn(text: string): string {
  return text.split(MARK)[1]?.trimEnd() ?? '';
}

/** The document with this table. */
export function replaceTable(text: string, table: string): string {
  return `${text.split(MARK)[0] ?? ''}${MARK}${table}\n`;
}
