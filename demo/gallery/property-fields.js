import {properties} from './properties.ts';

/**
 * Adds a text field for each custom property to `container`. `edits` returns the filled-in fields as `[name, value]` pairs;
 * `empty` clears all fields.
 */
export function createPropertyFields(container, onInput) {
  container.append(...properties.map(createField));
  container.addEventListener('input', onInput);
  const inputs = [...container.querySelectorAll('input')];
  return {
    edits: () => inputs.filter(({value}) => value.trim()).map(({name, value}) => [name, value.trim()]),
    empty() {
      for (const input of inputs) input.value = '';
      onInput();
    },
  };
}

function createField({name, light, dark}) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.name = name;
  input.placeholder = dark ? `${light}, dark ${dark}` : light;
  input.spellcheck = false;
  input.autocapitalize = 'off';
  label.append(name, input);
  return label;
}
