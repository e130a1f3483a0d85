import {holdFocus} from './hold-focus.js';

/** Every state there is: its name, what it shows, and a placement where that is the point of it. */
const states = [
  ['bar', 'Banner, bar', 'bar'],
  ['corner', 'Banner, corner', 'corner'],
  ['flow', 'Banner, in the flow', 'flow'],
  ['gpc', 'Banner, with Global Privacy Control'],
  ['confirmation', 'Confirmation'],
  ['panel', 'Panel'],
  ['receipt', 'Receipt, in the panel'],
  ['embed', 'Placeholder of a film'],
  ['cookies', 'List of cookies, in a page'],
];

/** What is no object counts as an empty one, as it does in a page. */
const objectIn = (raw) => (raw instanceof Object && !Array.isArray(raw) ? raw : {});

const placed = (raw, placement) => (placement ? {...raw, banner: {...raw.banner, placement}} : raw);

/** A cookie for each frame, since all of them are on one host. */
const apart = (raw, state) => ({...raw, cookie: {...raw.cookie, name: `gallery-${state}`}});

const frameFor = ([state, title]) => {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset.state = state;
  figure.append(caption, frame);
  return figure;
};

const wear = (frame, declarations) => {
  const style = frame.contentDocument?.documentElement?.style;
  if (!style) return;
  style.cssText = '';
  for (const [name, value] of declarations) style.setProperty(name, value);
};

/** Longest that a frame takes to draw what takes the focus, in milliseconds after it was told to. */
const SETTLING = 500;

/**
 * Puts a frame for each state into `place`. `configure` loads them anew with a configuration; `paint` gives them declarations
 * as they stand. A frame is inert until it is in its state, so that none takes the focus from who is typing.
 */
export const createFrames = (place) => {
  place.append(...states.map(frameFor));
  const frames = [...place.querySelectorAll('iframe')];
  let declarations = [];
  let theme = 'system';
  const paint = (frame) => {
    wear(frame, declarations);
    frame.contentDocument?.documentElement?.setAttribute('data-theme', theme);
  };
  const giveBack = holdFocus();
  addEventListener('blur', () => {
    if (frames.some(({inert}) => inert)) setTimeout(giveBack);
  });
  addEventListener('message', ({source, origin, data}) => {
    const frame = frames.find(({contentWindow}) => contentWindow === source);
    if (!frame || origin !== location.origin) return;
    if (data === 'parsed') paint(frame);
    if (data === 'ready')
      setTimeout(() => {
        giveBack();
        frame.inert = false;
      }, SETTLING);
  });
  return {
    configure(raw) {
      frames.forEach((frame, at) => {
        const [state, , placement] = states[at];
        frame.inert = true;
        frame.setup = {state, config: apart(placed(objectIn(raw), placement), state)};
        frame.src = `/gallery/frame/?${state}&${Date.now()}`;
      });
    },
    paint(nextDeclarations, nextTheme) {
      declarations = nextDeclarations;
      theme = nextTheme;
      frames.forEach(paint);
    },
  };
};
