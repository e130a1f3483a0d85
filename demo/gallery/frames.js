import {holdFocus} from './hold-focus.js';

/** All states: the name, the title and, for the states that show it, a placement of the banner. */
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

/** How long a frame can take to paint an element that takes the focus, in milliseconds. */
const PAINT_TIME_MS = 500;

/**
 * Adds a frame for each state to `container`. `configure` reloads all frames with a configuration. `paint` sets custom
 * properties in them without a reload. A frame is inert until it is in its state, so that it does not take the focus from a
 * visitor who is typing.
 */
export function createFrames(container) {
  container.append(...states.map(createFigure));
  const frames = [...container.querySelectorAll('iframe')];
  let declarations = [];
  let theme = 'system';
  const paint = (frame) => {
    setDeclarations(frame, declarations);
    frame.contentDocument?.documentElement?.setAttribute('data-theme', theme);
  };
  const restoreFocus = holdFocus();
  addEventListener('blur', () => {
    if (frames.some(({inert}) => inert)) setTimeout(restoreFocus);
  });
  addEventListener('message', ({source, origin, data}) => {
    const frame = frames.find(({contentWindow}) => contentWindow === source);
    if (!frame || origin !== location.origin) return;
    if (data === 'parsed') paint(frame);
    if (data === 'ready')
      setTimeout(() => {
        restoreFocus();
        frame.inert = false;
      }, PAINT_TIME_MS);
  });
  return {
    configure(raw) {
      frames.forEach((frame, index) => {
        const [state, , placement] = states[index];
        frame.inert = true;
        frame.setup = {state, config: configFor(state, placement, raw)};
        frame.src = `/gallery/frame/?${state}&${Date.now()}`;
      });
    },
    paint(nextDeclarations, nextTheme) {
      declarations = nextDeclarations;
      theme = nextTheme;
      frames.forEach(paint);
    },
  };
}

function createFigure([state, title]) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.dataset.state = state;
  figure.append(caption, frame);
  return figure;
}

function setDeclarations(frame, declarations) {
  const style = frame.contentDocument?.documentElement?.style;
  if (!style) return;
  style.cssText = '';
  for (const [name, value] of declarations) style.setProperty(name, value);
}

/**
 * The configuration of one frame: with its placement, and with a cookie of its own, because all frames are on one host. A
 * value that is not an object counts as an empty configuration, as it does on a page.
 */
function configFor(state, placement, raw) {
  const config = raw instanceof Object && !Array.isArray(raw) ? raw : {};
  return {
    ...config,
    ...(placement && {banner: {...config.banner, placement}}),
    cookie: {...config.cookie, name: `gallery-${state}`},
  };
}
