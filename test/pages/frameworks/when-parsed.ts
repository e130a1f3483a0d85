/**
 * Calls `start` when the parser is done. The frameworks start late for their own reasons: Nuxt's script is a module, and Next's
 * waits for data at the end of the page. The script of these tests is `async`, and can arrive before the page has.
 */
export function whenParsed(start: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
