import {DEFAULT_COOKIE_NAME} from '../../src/config/defaults.ts';
import {holdFocus} from './hold-focus.ts';

/** What one frame shows. */
export interface FrameState {
  /** What `frame/act.js` does in it, such as `panel`. Without steps of its own, the banner is shown. */
  readonly state: string;
  readonly title: string;
  /** BCP 47 tag of the page in it. English when absent. */
  readonly language?: string;
  /** Placement of the banner in it. That of the configuration when absent. */
  readonly placement?: string;
}

/** How the frames look. */
export interface FrameLook {
  /** Custom properties and their values. */
  readonly declarations: readonly (readonly [name: string, value: string])[];
  readonly theme: 'system' | 'light' | 'dark';
}

/** Frames that show the widget in its states. */
export interface Frames {
  /**
   * Reloads all frames with a configuration, as its owner wrote it. `held` names the category and the service of the film in
   * the page: `media` and `films` by default. `null` takes the film away.
   */
  configure(raw: unknown, held?: object | null): void;
  /** Sets custom properties in the frames without a reload. */
  paint(look: FrameLook): void;
  /** Removes the frames. */
  remove(): void;
}

/** A frame with what `frame/prepare.js` reads before the page in it starts. */
interface PreparedFrame extends HTMLIFrameElement {
  setup?: object;
}

/** How long a frame can take to paint an element that takes the focus, in milliseconds. */
const PAINT_TIME_MS = 500;

/**
 * Adds a frame for each state to `container`. `address` is that of the folder `frame`, and `name` begins the names of cookies and
 * storage keys in the frames. A frame is inert until it is in its state, so that it does not take the focus from a visitor who is
 * typing.
 */
export function createFrames(
  container: HTMLElement,
  states: readonly FrameState[],
  {address, name}: {readonly address: string; readonly name: string},
): Frames {
  container.replaceChildren(...states.map(createFigure));
  const frames = [...container.querySelectorAll<PreparedFrame>('iframe')];
  let look: FrameLook = {declarations: [], theme: 'system'};
  const stopped = new AbortController();
  const {signal} = stopped;
  const restoreFocus = holdFocus(signal);
  const onBlur = (): void => {
    if (frames.some(({inert}) => inert)) setTimeout(restoreFocus);
  };
  addEventListener('blur', onBlur, {signal});
  const onMessage = ({source, origin, data}: MessageEvent): void => {
    const frame = frames.find(({contentWindow}) => contentWindow === source);
    if (!frame || origin !== location.origin) return;
    if (data === 'parsed') paintFrame(frame, look);
    if (data === 'ready')
      setTimeout(() => {
        restoreFocus();
        frame.inert = false;
      }, PAINT_TIME_MS);
  };
  addEventListener('message', onMessage, {signal});
  return {
    configure(raw, held) {
      for (const [index, frame] of frames.entries()) {
        const state = states[index];
        if (!state) continue;
        frame.inert = true;
        frame.setup = {...setupFor(state, raw, name), held};
        frame.src = `${address}?${state.state}&${Date.now()}`;
      }
    },
    paint(next) {
      look = next;
      for (const frame of frames) paintFrame(frame, look);
    },
    remove() {
      stopped.abort();
      container.replaceChildren();
    },
  };
}

function createFigure({state, title, language}: FrameState): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset['state'] = state;
  if (language !== undefined) frame.dataset['language'] = language;
  figure.append(caption, frame);
  return figure;
}

function paintFrame(frame: HTMLIFrameElement, {declarations, theme}: FrameLook): void {
  // What the page in the frame takes for the system's mode, scroll bars included: https://drafts.csswg.org/css-color-adjust-1/#preferred
  frame.style.colorScheme = theme === 'system' ? '' : theme;
  const root = frame.contentDocument?.documentElement;
  if (!root) return;
  root.style.cssText = '';
  for (const [property, value] of declarations) root.style.setProperty(property, value);
  root.dataset['theme'] = theme;
}

/**
 * The configuration of one frame: with its placement, and with a cookie of its own, because all frames are on one host. Its
 * page shows `cookieName` in place of that name, as a real page does. A value that is not an object counts as an empty
 * configuration, as it does on a page.
 */
function setupFor({state, language, placement}: FrameState, raw: unknown, name: string): object {
  const config =
    raw instanceof Object && !Array.isArray(raw) ? (raw as Readonly<Record<string, unknown>>) : {};
  const cookie = config['cookie'] as {readonly name?: unknown} | undefined;
  return {
    state,
    language,
    cookieName: typeof cookie?.name === 'string' ? cookie.name : DEFAULT_COOKIE_NAME,
    config: {
      ...config,
      ...(placement && {banner: {...(config['banner'] as object | undefined), placement}}),
      cookie: {
        ...cookie,
        name: [name, state, language].filter(Boolean).join('-'),
      },
    },
  };
}
