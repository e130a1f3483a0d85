import {configField} from './config-field.js';
import {createFrames} from './frames.js';
import {themeOf} from './properties.js';
import {propertyFields} from './property-fields.js';
import {snippetOf} from './snippet.js';

const find = (id) => document.getElementById(id);
const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

const frames = createFrames(find('frames'));
let raw = {};

const update = () => {
  const edits = fields.edits();
  const theme = chosen('theme');
  frames.paint([...themeOf(theme), ...edits], theme);
  find('frames').dataset.width = chosen('width');
  find('snippet').value = snippetOf(edits, raw);
  find('copied').textContent = '';
};

const fields = propertyFields(find('properties'), update);
find('theme').addEventListener('change', update);
find('width').addEventListener('change', update);
find('reset').addEventListener('click', fields.empty);

configField(find('config'), find('problems'), (config) => {
  raw = config;
  frames.configure(config);
  update();
});

find('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(find('snippet').value);
    find('copied').textContent = 'Copied.';
  } catch {
    find('snippet').select();
    find('copied').textContent = 'Selected: copy it with your keyboard.';
  }
});
