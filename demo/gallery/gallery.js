import {configField} from './config-field.js';
import {createFrames} from './frames.ts';
import {themeDeclarations} from './properties.ts';
import {createPropertyFields} from './property-fields.js';
import {createSnippet} from './snippet.js';

const find = (id) => document.getElementById(id);
const checkedValue = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

/** All states: what the frame shows, its title and, for the states that show it, a placement of the banner. */
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
].map(([state, title, placement]) => ({state, title, placement}));

const frames = createFrames(find('frames'), states, {address: 'frame/', name: 'gallery'});
let raw = {};

const update = () => {
  const edits = fields.edits();
  const theme = checkedValue('theme');
  frames.paint({declarations: [...themeDeclarations(theme), ...edits], theme});
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
