/** What a page needs for these edits and this configuration, to be copied. */
export const snippetOf = (edits, raw) => {
  const rules = edits.map(([name, value]) => `  ${name}: ${value};`).join('\n');
  const style = rules ? `<style>\n:root {\n${rules}\n}\n</style>\n` : '';
  // A text in it must not end the script element.
  const json = JSON.stringify(raw, null, 2).replaceAll('<', '\\u003c');
  return `${style}<script type="application/json" id="privacy-desk-config">\n${json}\n</script>\n<script src="/privacy/desk.js"></script>`;
};
