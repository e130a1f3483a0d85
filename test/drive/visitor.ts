import type {Recorded} from './recorder.ts';

/** One cookie as the current page's server would be sent it. */
export interface VisitorCookie {
  readonly name: string;
  readonly value: string;
}

/** What the page is shown on, and what its visitor's system asks for: names and values of CSS media features. */
export interface Media {
  readonly media?: 'screen' | 'print';
  readonly features?: {readonly name: string; readonly value: string}[];
}

/** A page in a real browser, moved as a person would. Nothing here waits a fixed time. */
export interface Tab {
  /** Opens the address and waits until its document is parsed, not until everything it names has arrived. */
  goto(url: string): Promise<void>;
  /** One step back in the tab's history. */
  back(): Promise<void>;
  url(): Promise<string>;
  /**
   * Clicks the middle of the first visible match, in the document or any open shadow root. Waits until the element
   * stands still and nothing covers it, because that is when a person could.
   */
  click(selector: string): Promise<void>;
  /** Presses and releases one key, named as in `KeyboardEvent.key`. */
  press(key: 'Tab' | 'Enter' | 'Escape' | ' '): Promise<void>;
  /** Runs the function in the page; arguments and (awaited) result travel as JSON. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** What the recorder saw on this page; throws when the page was served without it. */
  recorded(): Promise<Recorded>;
  /** Cookies of the host that the tab shows. */
  cookies(): Promise<readonly VisitorCookie[]>;
  /** Shows the page so from now on. Chromium only: the others cannot be told. */
  emulate?(media: Media): Promise<void>;
  /** Writes a PNG of what is on the screen. */
  screenshot(path: `${string}.png`): Promise<void>;
  close(): Promise<void>;
}

/** Somebody who has never been here: a fresh profile, with one tab open. Closing it closes the profile. */
export interface Visitor extends Tab {
  /** Another tab of the same profile. */
  newTab(): Promise<Tab>;
}

/** Size of the window's content, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A running browser. */
export interface DrivenBrowser {
  /** WebKit automation allows one visitor at a time: close one before you open the next. */
  newVisitor(size?: Size): Promise<Visitor>;
  /**
   * A visitor in the browser's own profile, of which there is one: it keeps no cookies from the one before. For what
   * Chromium does not do in the private profiles that other visitors get: to connect ahead to where a page points.
   */
  newOrdinaryVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}
