/** The candidate that resembles `word`; `undefined` when none does. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({candidate, edits: editsBetween(word.toLowerCase(), candidate.toLowerCase())}))
    .sort((one, other) => one.edits - other.edits);
  return best && best.edits <= best.candidate.length / 3 ? best.candidate : undefined;
}

/** ` Did you mean "…"?`, as the end of a message; '' when no candidate resembles `word`. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}

/**
 * How many letters have to be added, left out, replaced, or exchanged with the next one:
 * https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
function editsBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({length: to.length + 1}, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    rows.push(next);
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      next.push(
        Math.min(
          at(row - 1, column - 1) + Number(!isSame),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(from.length, to.length);
}
