/** Ends of the name of a page. Without one of them, a name with a full stop is that of a host. */
const PAGE_NAME = /\.(html?|xhtml|php|aspx?|jsp)$/i;

/** What to write in place of an address that is neither absolute nor from the root; empty when it cannot be known. */
export function rootAddressHint(found: string): string {
  if (!/^[\w-]+([./][\w-]+)*\/?$/.test(found)) return '';
  const isHost = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(found) && !PAGE_NAME.test(found);
  return isHost
    ? ` Write "https://${found}".`
    : ` Write "/${found}", the address from the root of the site on.`;
}
