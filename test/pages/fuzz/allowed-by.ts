const DAY_MS = 86_400_000;

/** A stored choice that has the right form. */
interface StoredChoice {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Answers that are for the current notice and have not lapsed, by key. */
  readonly answers: ReadonlyMap<string, boolean>;
}

const KEY = /^[A-Za-z][A-Za-z\d-]{0,63}(:[A-Za-z][A-Za-z\d-]{0,63})?$/;

/**
 * The keys among `keys` that the stored `texts` allow under a notice. This is a second implementation of the loader's rules, to
 * compare with: the choice with the latest answer applies (of two in the same second, the first), except answers that have
 * lapsed; the answer for a service takes precedence over the answer for its category.
 */
export function allowedBy(
  texts: readonly string[],
  keys: readonly string[],
  {
    version,
    categories,
    now,
  }: {readonly version: string; readonly categories: readonly string[]; readonly now: number},
): readonly string[] {
  const choices = texts.flatMap((text) => readChoice(text, version, now) ?? []);
  const latest = choices.reduce<StoredChoice | undefined>(
    (best, choice) => (best && best.time >= choice.time ? best : choice),
    undefined,
  );
  return keys.filter((key) => {
    const [category = ''] = key.split(':');
    return categories.includes(category) && (latest?.answers.get(key) ?? latest?.answers.get(category));
  });
}

function readChoice(text: string, noticeVersion: string, now: number): StoredChoice | undefined {
  const [format, version = '', ...parts] = text.split('~');
  if (format !== '2' || !/^[\w.-]{1,32}$/.test(version) || !parts.length || parts.length % 3)
    return undefined;
  const answers = new Map<string, boolean>();
  const seen = new Set<string>();
  const groups: string[] = [];
  for (let index = 0; index < parts.length; index += 3) {
    const [group = '', ...lists] = parts.slice(index, index + 3);
    const [granted, refused] = lists.map(readKeys);
    const isMarked = group.endsWith('!');
    const seconds = parseInt(group, 36);
    const isTime =
      group === seconds.toString(36) + (isMarked ? '!' : '') && seconds >= 0 && seconds <= 8.64e12;
    if (!granted || !refused || !isTime || (isMarked && refused.length) || !(granted.length + refused.length))
      return undefined;
    for (const key of [...granted, ...refused]) {
      if (seen.has(key)) return undefined;
      seen.add(key);
      const time = seconds * 1000;
      if (version === noticeVersion && time > now - 180 * DAY_MS && time < now + DAY_MS)
        answers.set(key, granted.includes(key));
    }
    groups.push(group);
  }
  const isOrdered = groups.every((group, index) => !index || (groups[index - 1] ?? '') < group);
  return isOrdered
    ? {time: Math.max(...groups.map((group) => parseInt(group, 36) * 1000)), answers}
    : undefined;
}

/** The keys of a stored list; `undefined` when the text is not a list. */
function readKeys(list: string): readonly string[] | undefined {
  if (list === '') return [];
  const keys = list.split('.');
  return keys.pop() === '' && keys.every((key) => KEY.test(key)) ? keys : undefined;
}
