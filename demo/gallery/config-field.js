import {parseConfig} from '../../src/config/parse.ts';

const STORAGE_KEY = 'privacy-desk-gallery-config';

/**
 * Checks the configuration in `textarea` whenever it changes and lists its problems in `output`. Calls `onConfig` with each
 * text that is JSON. The text is restored after a reload.
 */
export function configField(textarea, output, onConfig) {
  textarea.value = readStored() ?? textarea.value;
  let timer;
  const update = () => {
    store(textarea.value);
    const {raw, problems} = check(textarea.value);
    textarea.setAttribute('aria-invalid', String(problems.length > 0));
    showProblems(output, problems);
    if (raw !== undefined) onConfig(raw);
  };
  textarea.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, 300);
  });
  update();
}

function check(text) {
  try {
    const raw = JSON.parse(text);
    return {raw, problems: parseConfig(raw).problems};
  } catch (error) {
    const message = `${error.message} The frames keep the previous configuration.`;
    return {problems: [{code: 'config-json', path: '', message}]};
  }
}

function showProblems(output, problems) {
  const list = document.createElement('ul');
  for (const {code, path, message} of problems) {
    const item = list.appendChild(document.createElement('li'));
    item.append(
      Object.assign(document.createElement('code'), {textContent: `[${code}] ${path}`}),
      ` ${message}`,
    );
  }
  output.replaceChildren(problems.length ? list : 'No problems found.');
}

/** Returns null when nothing is stored, or when the browser refuses storage. */
function readStored() {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function store(text) {
  try {
    sessionStorage.setItem(STORAGE_KEY, text);
  } catch {
    // Without storage, the text lasts until the page is reloaded.
  }
}
