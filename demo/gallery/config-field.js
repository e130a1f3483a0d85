import {parseConfig} from './desk/index.js';

const KEY = 'privacy-desk-gallery-config';

/** What was typed here before, so that loading the page anew loses nothing; nothing where storage is refused. */
const kept = () => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const keep = (text) => {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Then it lasts as long as the page.
  }
};

const judge = (text) => {
  try {
    const raw = JSON.parse(text);
    return {raw, lines: parseConfig(raw).problems.map(({code, path, message}) => [code, path, message])};
  } catch (error) {
    return {lines: [['config-json', '', `${error.message} The frames keep what they had.`]]};
  }
};

const show = (place, lines) => {
  const list = document.createElement('ul');
  for (const [code, path, message] of lines) {
    const item = list.appendChild(document.createElement('li'));
    item.append(
      Object.assign(document.createElement('code'), {textContent: `[${code}] ${path}`}),
      ` ${message}`,
    );
  }
  place.replaceChildren(lines.length ? list : 'Nothing to put right.');
};

/**
 * Judges the text of `area` whenever it changes, and says in `place` what the checker says. What cannot be read stays as it was
 * typed, and `onConfig` is not told.
 */
export const configField = (area, place, onConfig) => {
  area.value = kept() ?? area.value;
  let waiting;
  const read = () => {
    keep(area.value);
    const {raw, lines} = judge(area.value);
    area.setAttribute('aria-invalid', String(lines.length > 0));
    show(place, lines);
    if (raw !== undefined) onConfig(raw);
  };
  area.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 300);
  });
  read();
};
