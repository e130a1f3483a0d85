import type {Recorded} from './recorder.ts';

/** A cookie that the browser would send to the server of the current page. */
export interface VisitorCookie {
  readonly name: string;
  readonly value: string;
}

/** The medium of the page, and the names and values of CSS media features that the visitor's system asks for. */
export interface Media {
  readonly media?: 'screen' | 'print';
  readonly features?: {readonly name: string; readonly value: string}[];
}

/** A tab of a real browser that is used as a person would use it. No method waits for a fixed time. */
export interface Tab {
  /** Opens `url` and waits until the document is parsed. It does not wait for everything that the document loads. */
  goto(url: string): Promise<void>;
  /** Goes back one entry in the history of the tab. */
  back(): Promise<void>;
  url(): Promise<string>;
  /**
   * Clicks the centre of the first visible match in the document or in an open shadow root. Waits until the element does not
   * move and is not covered, because a person could not click it before.
   */
  click(selector: string): Promise<void>;
  /** Presses and releases one key, named as in `KeyboardEvent.key`. */
  press(key: 'Tab' | 'Enter' | 'Escape' | ' '): Promise<void>;
  /** Runs the function in the page. The arguments and the awaited result are passed as JSON. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** What the recorder has recorded on this page. Throws if the page was served without it. */
  recorded(): Promise<Recorded>;
  /** The cookies of the host of the current page. */
  cookies(): Promise<readonly VisitorCookie[]>;
  /** Shows the page with these media settings from now on. Only Chromium supports this. */
  emulate?(media: Media): Promise<void>;
  /** Saves a PNG of what is on the screen. */
  screenshot(path: `${string}.png`): Promise<void>;
  close(): Promise<void>;
}

/** A new visitor with an empty profile and one open tab. Closing the visitor closes the profile. */
export interface Visitor extends Tab {
  /** Opens another tab in the same profile. */
  newTab(): Promise<Tab>;
}

/** Size of a window's content, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A running browser. */
export interface DrivenBrowser {
  /** WebKit automation allows only one visitor at a time: close one before you open the next. */
  newVisitor(size?: Size): Promise<Visitor>;
  /**
   * A visitor in the default profile of the browser, which has no cookies of the previous visitor. Use it for what Chromium
   * does not do in the private profiles of other visitors, such as connecting to hosts that the page refers to.
   */
  newVisitorInDefaultProfile(): Promise<Visitor>;
  close(): Promise<void>;
}

/**
 * The source text of a call to `run`, for `Tab.evaluate` to send to the page. Node strips types in place, so `toString()`
 * returns plain JavaScript.
 */
export function callSource(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${run.toString()})(...${JSON.stringify(args)})`;
}
