import {html, nothing, type TemplateResult} from 'lit/html.js';

/** The panel's checkboxes. The name of each is its key: a category (`media`) or a service in it (`media:youtube`). */
type Checkboxes = readonly HTMLInputElement[];

/**
 * Renders the checkbox for `key`. `descriptionId` is the id of an element that describes it. `autocomplete="off"` keeps
 * browsers from restoring its old state when the visitor comes back to the page.
 */
export function checkbox(key: string, label: string, descriptionId?: string): TemplateResult {
  return html`
    <label
      ><input
        type="checkbox"
        name=${key}
        autocomplete="off"
        aria-describedby=${descriptionId ?? nothing}
      />${label}</label
    >
  `;
}

/** Checks every checkbox whose key is allowed, and unchecks all others. */
export function checkAllowed(checkboxes: Checkboxes, allows: (key: string) => boolean): void {
  for (const one of checkboxes) one.checked = allows(one.name);
  markMixed(checkboxes);
}

/**
 * Updates the other checkboxes after the visitor changed one: a category sets all its services, and services that are all
 * the same set their category.
 */
export function syncCheckboxes(checkboxes: Checkboxes, changed: HTMLInputElement): void {
  const {checked} = changed;
  for (const service of servicesOf(checkboxes, changed)) service.checked = checked;
  const category = checkboxes.find((one) => servicesOf(checkboxes, one).includes(changed));
  if (category && servicesOf(checkboxes, category).every((service) => service.checked === checked))
    category.checked = checked;
  markMixed(checkboxes);
}

/** The categories on screen. Markup may have named others since. */
export function categoryKeys(checkboxes: Checkboxes): readonly string[] {
  return checkboxes.flatMap(({name}) => (name.includes(':') ? [] : name));
}

/** Keys of the checkboxes that are checked, or of those that are not. */
export function keysWithState(checkboxes: Checkboxes, isChecked: boolean): readonly string[] {
  return checkboxes.flatMap(({name, checked}) => (checked === isChecked ? name : []));
}

function servicesOf(checkboxes: Checkboxes, category: HTMLInputElement): Checkboxes {
  return checkboxes.filter(({name}) => name.startsWith(`${category.name}:`));
}

/**
 * Shows a category as indeterminate while one of its services differs from it. Its own answer stays in `checked`; it holds
 * for markup that names no service. An attribute shows the text that explains this, because WebKit does not update
 * `:has(:indeterminate)`.
 */
function markMixed(checkboxes: Checkboxes): void {
  for (const one of checkboxes) {
    one.indeterminate = servicesOf(checkboxes, one).some(({checked}) => checked !== one.checked);
    one.closest('li')?.toggleAttribute('data-mixed', one.indeterminate);
  }
}
