/** The first cycle found when following `next` from `starts`: its members in order, ending with the first one. */
export const cycleIn = (
  starts: readonly string[],
  next: (node: string) => readonly string[],
): readonly string[] | undefined => {
  const finished = new Set<string>();
  const follow = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (finished.has(node)) return undefined;
    for (const other of next(node)) {
      const cycle = follow(other, [...way, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const start of starts) {
    const cycle = follow(start, []);
    if (cycle) return cycle;
  }
  return undefined;
};
