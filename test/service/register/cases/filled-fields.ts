/** The values that the fields of a form on a page have, as a browser would send them. */
export function filledFields(text: string): Record<string, string | readonly string[]> {
  const unescape = (value: string): string =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const inputs = [...text.matchAll(/<input[^>]*name="(\w+)"[^>]*>/g)].flatMap(([tag, name = '']) =>
    /type="(radio|checkbox)"/.test(tag) && !/checked/.test(tag)
      ? []
      : [[name, unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '')] as const],
  );
  const areas = [...text.matchAll(/<textarea[^>]*name="(\w+)"[^>]*>\n?([^<]*)/g)].map(
    ([, name = '', value = '']) => [name, unescape(value)] as const,
  );
  const filled = [...inputs, ...areas].filter(([name]) => name !== 'token');
  return Object.fromEntries(
    filled.map(([name]) => {
      const values = filled.filter(([other]) => other === name).map(([, value]) => value);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
