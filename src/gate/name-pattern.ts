/**
 * A test for names written with `*` for any run of characters, as in `_pk_id.*`. Not a regular expression: several `.*`
 * in one can take a time that grows without bound on a name somebody else has chosen.
 */
export const namePattern = (pattern: string): ((name: string) => boolean) => {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  return (name) => {
    if (end === undefined) return name === start;
    if (!name.startsWith(start) || !name.endsWith(end)) return false;
    let at = start.length;
    for (const part of parts) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= name.length - end.length;
  };
};
