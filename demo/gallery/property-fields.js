import {properties} from './properties.js';

const fieldFor = ({name, light, dark}) => {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.name = name;
  input.placeholder = dark ? `${light}, dark ${dark}` : light;
  input.spellcheck = false;
  input.autocapitalize = 'off';
  label.append(name, input);
  return label;
};

/** Puts a field for each property into `place`. Returns what reads them, as `[name, value]`, and what empties them. */
export const propertyFields = (place, onInput) => {
  place.append(...properties.map(fieldFor));
  place.addEventListener('input', onInput);
  const inputs = [...place.querySelectorAll('input')];
  return {
    edits: () => inputs.filter(({value}) => value.trim()).map(({name, value}) => [name, value.trim()]),
    empty() {
      for (const input of inputs) input.value = '';
      onInput();
    },
  };
};
