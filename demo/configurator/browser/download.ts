/** Saves a file in the visitor's downloads. It is made in the browser: nothing is sent or fetched. */
export function saveFile(
  page: Document,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], {type}));
  const link = Object.assign(page.createElement('a'), {href: address, download: name});
  page.body.append(link);
  link.click();
  link.remove();
  // Firefox reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
