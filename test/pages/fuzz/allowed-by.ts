const DAY_MS = 86_400_000;

/** A stored choice that has the right form. */
interface StoredChoice {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether it was made under the current notice. Such a choice comes before all others. */
  readonly isCurrent: boolean;
  /** Answers that are for the current notice and have not lapsed, by key. */
  readonly answers: ReadonlyMap<string, boolean>;
}

const KEY = /^[A-Za-z][A-Za-z\d-]{0,63}(:[A-Za-z][A-Za-z\d-]{0,63})?$/;

/**
 * The keys among `keys` that the stored `texts` allow under a notice. This is a second implementation of the loader's rules, to
 * compare with: the choice with the latest answer under the notice applies (of two in the same second, the first), except answers that have
 * lapsed; the answer for a service takes precedence over the answer for its category, and a refusal of a service holds as long
 * as that.
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
    (best, choice) => (best && isBefore(best, choice) ? best : choice),
    undefined,
  );
  return keys.filter((key) => {
    const [category = ''] = key.split(':');
    return categories.includes(category) && (latest?.answers.get(key) ?? latest?.answers.get(category));
  });
}

/** Whether `one` applies, and not `other`, which was found later. */
function isBefore(one: StoredChoice, other: StoredChoice): boolean {
  return one.isCurrent === other.isCurrent ? one.time >= other.time : one.isCurrent;
}

function readChoice(text: string, noticeVersion: string, now: number): StoredChoice | undefined {
  const [format, version = '', ...parts] = text.split('~');
  if (format !== '2' || !/^[\w.-]{1,32}$/.test(version) || !parts.length || parts.length % 3)
    return undefined;
  const current = new Set<string>();
  const answers = new Map<string, boolean>();
  const groups: string[] = [];
  for (let index = 0; index < parts.length; index += 3) {
    const [group = '', ...lists] = parts.slice(index, index + 3);
    const [granted, refused] = lists.map(readKeys);
    const [, seconds36 = '', mark, days = ''] = /^([a-z\d]+)([.!])([1-9]\d{0,14})$/.exec(group) ?? [];
    const isMarked = mark === '!';
    const seconds = parseInt(seconds36, 36);
    const isTime = seconds36 === seconds.toString(36) && seconds <= 8.64e12;
    if (!granted || !refused || !isTime || (isMarked && refused.length) || !(granted.length + refused.length))
      return undefined;
    for (const key of [...granted, ...refused]) {
      if (answers.has(key)) return undefined;
      answers.set(key, granted.includes(key));
      const time = seconds * 1000;
      const duration = Math.min(Number(days), 180) * DAY_MS;
      if (version === noticeVersion && time > now - duration && time < now + DAY_MS) current.add(key);
    }
    groups.push(group);
  }
  for (const [key, isGranted] of answers)
    if (!current.has(key) && (isGranted || !current.has(key.replace(/:.*/, '')))) answers.delete(key);
  const isOrdered = groups.every((group, index) => !index || (groups[index - 1] ?? '') < group);
  return isOrdered
    ? {
        time: Math.max(...groups.map((group) => parseInt(group, 36) * 1000)),
        isCurrent: version === noticeVersion,
        answers,
      }
    : undefined;
}

/** The keys of a stored list; `undefined` when the text is not a list. */
function readKeys(list: string): readonly string[] | undefined {
  if (list === '') return [];
  const keys = list.split('.');
  const isOrdered = keys.pop() === '' && keys.every((key, index) => !index || (keys[index - 1] ?? '') <= key);
  return isOrdered && keys.every((key) => KEY.test(key)) ? keys : undefined;
}
