/** The markup that a page needs for these custom properties and this configuration. */
export function createSnippet(edits, raw) {
  const declarations = edits.map(([name, value]) => `  ${name}: ${value};`).join('\n');
  const style = declarations ? `<style>\n:root {\n${declarations}\n}\n</style>\n` : '';
  // Escaped, so that a text in the configuration cannot end the script element.
  const json = JSON.stringify(raw, null, 2).replaceAll('<', '\\u003c');
  return `${style}<script type="application/json" id="privacy-desk-config">\n${json}\n</script>\n<script src="/privacy/desk.js"></script>`;
}
