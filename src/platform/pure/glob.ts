/**
 * A test for names that match `pattern`, in which `*` matches any characters: `_pk_id.*`. It does not use a regular
 * expression, because one with several `.*` can take very long for a name that someone else has chosen.
 */
export function globTest(pattern: string): (name: string) => boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  return (name) => {
    if (end === undefined) return name === start;
    if (!name.startsWith(start) || !name.endsWith(end)) return false;
    let position = start.length;
    for (const part of parts) {
      const found = name.indexOf(part, position);
      if (found < 0) return false;
      position = found + part.length;
    }
    return position <= name.length - end.length;
  };
}
