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

const placed = (raw, placement) =>
  placement && typeof raw === 'object' && raw ? {...raw, banner: {...raw.banner, placement}} : raw;

/** A cookie for each frame, since all of them are on one host. */
const apart = (raw, state) =>
  typeof raw === 'object' && raw ? {...raw, cookie: {...raw.cookie, name: `gallery-${state}`}} : raw;

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

/** Some browsers give the focus to what is inert when it is in a frame: the one who was typing has it back. */
const giveBack = (last) => {
  const {activeElement: active} = document;
  if (active?.localName !== 'iframe' || !active.inert) return;
  active.blur();
  last?.focus({preventScroll: true});
};

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
  let last;
  document.addEventListener('focusin', ({target}) => {
    if (!frames.includes(target)) last = target;
  });
  addEventListener('blur', () => giveBack(last));
  addEventListener('message', ({source, origin, data}) => {
    const frame = frames.find(({contentWindow}) => contentWindow === source);
    if (!frame || origin !== location.origin) return;
    if (data === 'parsed') paint(frame);
    if (data === 'ready')
      setTimeout(() => {
        giveBack(last);
        frame.inert = false;
      }, SETTLING);
  });
  return {
    configure(raw) {
      frames.forEach((frame, at) => {
        const [state, , placement] = states[at];
        frame.inert = true;
        frame.setup = {state, config: apart(placed(raw, placement), state)};
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
