import {sessionText} from '../storage/session-text.ts';
import {contentOf, fill, isUntouched, type Control} from './control-content.ts';
import type {PageWorld} from './page-desk.ts';

/** Where the visitor was on a page, and what they had put into its forms and not sent. */
interface KeptPlace {
  /** CSS pixels. */
  readonly top: number;
  /** Controls of one description, in the order of the page; `null` for one that nobody has changed. */
  readonly contents: Readonly<Record<string, (readonly string[] | null)[]>>;
}

/** What browsers do not keep either: secrets, files, and what the site asks them to forget. */
const UNKEPT = [
  ...['password', 'file', 'hidden'].map((type) => `[type=${type}]`),
  ...['=off', '*=password', '^=cc-', '=one-time-code'].map((value) => `[autocomplete${value} i]`),
  'form[autocomplete=off i] *',
].join();

const controlsOf = (doc: Document): readonly Control[] =>
  [...doc.querySelectorAll<Control>('input,textarea,select')].filter((control) => !control.matches(UNKEPT));

/** The page may come with other controls the next time: content goes to what is called the same. */
const describe = ({type, name, id}: Control): string => [type, name, id].join();

const textOf = ({win, slice}: PageWorld) => sessionText(win, `${slice.name}-place`);

/**
 * Chromium finds the visitor's place by counting elements, and would be one out: ours comes first, and only after the page
 * has been scrolled again. https://wicg.github.io/scroll-anchoring/
 */
const uncount = (doc: Document): void => doc.body.append(...doc.querySelectorAll('privacy-desk'));

/**
 * Keeps the visitor's place for `restore` on the page after a reload, in this tab's session. No browser keeps it wholly:
 * Chromium and WebKit forget unsent forms, and none scrolls where `history.scrollRestoration` is `manual`.
 */
export const keep = (world: PageWorld): void => {
  const {document, scrollY} = world.win;
  const contents: Record<string, (readonly string[] | null)[]> = {};
  for (const control of controlsOf(document))
    (contents[describe(control)] ??= []).push(isUntouched(control) ? null : contentOf(control));
  world.win.addEventListener('pagehide', () => uncount(document));
  textOf(world).write(JSON.stringify({top: scrollY, contents} satisfies KeptPlace));
};

const putBack = (win: Window, {top, contents}: KeptPlace): void => {
  for (const control of controlsOf(win.document)) {
    const content = contents[describe(control)]?.shift();
    if (content && isUntouched(control)) fill(control, content);
  }
  if (!win.scrollY || win.history.scrollRestoration === 'manual') win.scrollTo({top, behavior: 'instant'});
};

/** Puts back what `keep` kept, once, except where the browser or the visitor has been quicker. */
export const restore = (world: PageWorld): void => {
  const text = textOf(world);
  const kept = text.read();
  text.clear();
  try {
    if (kept) putBack(world.win, JSON.parse(kept) as KeptPlace);
  } catch {
    // not written by us
  }
};
