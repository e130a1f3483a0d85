const DAY = 86_400_000;

interface Answer {
  readonly time: number;
  readonly isCurrent: boolean;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

const KEY = /^[A-Za-z][A-Za-z\d-]{0,63}(:[A-Za-z][A-Za-z\d-]{0,63})?$/;

/** The keys of one list; `undefined` when it is none. */
const keysIn = (list: string): readonly string[] | undefined => {
  if (list === '') return [];
  const keys = list.split('.');
  return keys.pop() === '' && keys.every((key) => KEY.test(key)) ? keys : undefined;
};

const answerIn = (text: string, noticeVersion: string, now: number): Answer | undefined => {
  const [format, version = '', seconds = '', yes = '', no = '', ...rest] = text.split('~');
  const [granted, refused] = [keysIn(yes), keysIn(no)];
  const isWhole = text.split('~').length === 5 && rest.length === 0 && format === '1';
  if (!isWhole || !granted || !refused || !/^[\w.-]{1,32}$/.test(version) || !/^[a-z\d]{1,32}$/.test(seconds))
    return undefined;
  const all = [...granted, ...refused];
  if (new Set(all).size !== all.length) return undefined;
  const time = parseInt(seconds, 36) * 1000;
  const isCurrent = version === noticeVersion && time > now - 180 * DAY && time < now + DAY;
  return {time, isCurrent, granted, refused};
};

/**
 * Those of `keys` that the stored `texts` allow under a notice, said once more and in another way than the loader does: the
 * answer given last counts (of two in the same second the first), if it holds; a service's own answer goes before that of its category.
 */
export const allowedBy = (
  texts: readonly string[],
  keys: readonly string[],
  {
    version,
    categories,
    now,
  }: {readonly version: string; readonly categories: readonly string[]; readonly now: number},
): readonly string[] => {
  const answers = texts.flatMap((text) => answerIn(text, version, now) ?? []);
  const last = answers.reduce<Answer | undefined>(
    (best, one) => (best && best.time >= one.time ? best : one),
    undefined,
  );
  if (!last?.isCurrent) return [];
  return keys.filter((key) => {
    const [category = ''] = key.split(':');
    const said = [key, category].find((name) => [...last.granted, ...last.refused].includes(name));
    return categories.includes(category) && said !== undefined && last.granted.includes(said);
  });
};
