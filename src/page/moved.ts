import Cookies from 'js-cookie';
import {type MovedConfig, readMovedConfig} from '../config/moved-config.ts';
import {categoryOf} from '../consent/category-of.ts';
import {applyDecision, type Choice, timeToKeep} from '../consent/choice.ts';
import {type PreviousAnswers, storedFormats} from '../consent/previous-answers.ts';
import {encodeChoice} from '../consent/stored-choice.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {cookieStore} from '../gate/erase/cookies.ts';
import {daysInMs} from '../platform/pure/time.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {cookieValues, writeCookie} from '../platform/web/cookie.ts';
import {readPageConfig} from './page-config.ts';

/**
 * Takes over the answers that the visitor gave to the consent tool that the site used before, once: they are stored as ours, and the
 * other tool's are removed. Its tag is before that of the loader, which then finds a choice. A yes is taken over only if the
 * configuration says so, and if it is known when it was given. Does nothing when the visitor has answered here. Never throws.
 */
export function bootMoved(win: Window): void {
  tryOrUndefined(() => {
    const config = readMovedConfig(readPageConfig(win.document));
    const stored = !hasAnsweredHere(win, config) && storedAnswers(win, config);
    if (!stored) return;
    const choice = choiceFrom(stored.answers, config, Date.now());
    // What was read and could not be stored is read again on the next page.
    if (choice && !storeTakenOver(win, config, choice)) return;
    stored.remove();
  });
}

function hasAnsweredHere({document, sessionStorage}: Window, {cookieName}: MovedConfig): boolean {
  const values = [cookieName, storageKey(cookieName, 'kept')].flatMap((name) => cookieValues(document, name));
  return values.some(Boolean) || !!tryOrUndefined(() => sessionStorage.getItem(cookieName));
}

/** The other tool's answers, and a function that removes them. */
interface StoredAnswers {
  readonly answers: PreviousAnswers;
  remove(): void;
}

function storedAnswers(win: Window, {tool, previousName}: MovedConfig): StoredAnswers | undefined {
  if (!tool) return undefined;
  const {document, location} = win;
  const format = storedFormats[tool];
  const {answeredName = ''} = format;
  const name = previousName ?? format.name;
  // Two of these tools can be told to use web storage in place of the cookie.
  const stores = [() => win.localStorage, () => win.sessionStorage];
  const texts = stores.map((open) => tryOrUndefined(() => open().getItem(name)) ?? '');
  const [answered] = cookieValues(document, answeredName);
  const [answers] = [...cookieValues(document, name), ...texts].flatMap(
    (text) => format.read(text, answered) ?? [],
  );
  return (
    answers && {
      answers,
      remove() {
        const cookies = cookieStore(document, location.hostname, [location.pathname]);
        for (const each of [name, answeredName].filter(Boolean)) void cookies.remove(each);
        for (const open of stores) tryOrUndefined(() => open().removeItem(name));
      },
    }
  );
}

/** The same answers as a choice of ours, as far as they are taken over and still hold; `undefined` when there are none. */
function choiceFrom(
  {time, granted, refused}: PreviousAnswers,
  {aliases, categories, noticeVersion, days, consents}: MovedConfig,
  now: number,
): Choice | undefined {
  // A time in the future, or so long ago that the answer has ended by itself.
  if (time !== undefined && (time > now || time + daysInMs(days) <= now)) return undefined;
  const basisOf = (key: string): string | undefined => categories.get(categoryOf(key))?.basis;
  const keysOf = (names: readonly string[]): readonly string[] => names.map((name) => aliases[name] ?? name);
  const no = keysOf(refused).filter((key) => (basisOf(key) ?? 'necessary') !== 'necessary');
  // Of several names for one key, one refusal is enough.
  const yes = keysOf(granted).filter((key) => basisOf(key) === 'consent' && !no.includes(key));
  const isTakenOver = consents && time !== undefined;
  const decision = {granted: isTakenOver ? yes : [], refused: no};
  if (!decision.granted.length && !no.length) return undefined;
  return applyDecision(undefined, {...decision, noticeVersion, days, time: time ?? now});
}

/** Stores the choice as the widget does. Returns whether the browser has kept it. */
function storeTakenOver({document, location}: Window, config: MovedConfig, choice: Choice): boolean {
  const {cookieName: name, cookieDomain: domain, days, categories} = config;
  const keptFor = timeToKeep(choice, {days, categories}, Date.now()) / daysInMs(1);
  const secure = location.protocol === 'https:';
  const options = {name, secure, days: keptFor, ...(domain ? {domain} : {})};
  return writeCookie(document, Cookies, options, encodeChoice(choice)) !== 'none';
}
