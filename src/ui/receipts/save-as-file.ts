/** Long enough for every browser to have begun to read the file, in milliseconds. */
const READ_MS = 60_000;

/** Offers `value` to the visitor as a JSON file called `name`. */
export const saveAsFile = (document: Document, name: string, value: unknown): void => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
};
