/**
 * One line of a CSV file (https://www.rfc-editor.org/rfc/rfc4180) with its line end. Spreadsheets run texts that begin with certain
 * characters as formulas, so those get an apostrophe: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map((value) => cell(typeof value === 'number' ? String(value) : harmless(value))).join(',')}\r\n`;
}

function harmless(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
