/**
 * A JavaScript expression that makes `value` again, safe wherever a script may stand. JSON.parse rather than an object
 * literal: in a literal a `__proto__` key sets the prototype, and a long string is read faster
 * (https://v8.dev/blog/cost-of-javascript-2019#json).
 */
export const scriptText = (value: unknown): string => {
  const text = JSON.stringify(JSON.stringify(value))
    .replaceAll('<', '\\u003C') // `</script` and `<!--` end or change a script that stands in a page
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse(${text})`;
};
