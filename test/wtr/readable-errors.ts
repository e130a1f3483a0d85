/**
 * Turns the values of a failed comparison into text. The test runner sends them from the page as JSON, and never finishes with
 * a DOM node, which leads to the whole page.
 */
interface ComparisonError {
  actual?: unknown;
  expected?: unknown;
}

afterEach(function () {
  const error = this.currentTest?.err as ComparisonError | undefined;
  if (!error) return;
  error.actual = withoutNodes(error.actual);
  error.expected = withoutNodes(error.expected);
});

function withoutNodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNodes);
  return value instanceof Node ? `[${value.nodeName}]` : value;
}
