import {configField} from './config-field.js';
import {createFrames} from './frames.js';
import {themeDeclarations} from './properties.js';
import {createPropertyFields} from './property-fields.js';
import {createSnippet} from './snippet.js';

const find = (id) => document.getElementById(id);
const checkedValue = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

const frames = createFrames(find('frames'));
let raw = {};

const update = () => {
  const edits = fields.edits();
  const theme = checkedValue('theme');
  frames.paint([...themeDeclarations(theme), ...edits], theme);
  find('frames').dataset.width = checkedValue('width');
  find('snippet').value = createSnippet(edits, raw);
  find('copied').textContent = '';
};

const fields = createPropertyFields(find('properties'), update);
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
    find('copied').textContent = 'Selected. Copy it with your keyboard.';
  }
});
