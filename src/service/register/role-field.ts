import {formValue} from './form-fields.ts';
import {html, type Html} from './html.ts';
import type {Role} from './person.ts';

const roles: readonly (readonly [role: Role, meaning: string])[] = [
  ['reader', 'looks at everything, except people and the audit trail'],
  ['officer', 'also changes things, erases, and adds people'],
];

/** The question for the role of a person. `isHeading`: it looks like the headings of the page. */
export function roleField(role: Role, isHeading = false): Html {
  return html`<fieldset>
    <legend${isHeading && html` class="heading"`}>Role</legend>
    ${roles.map(
      ([name, meaning]) =>
        html`<div class="choice">
          <input
            type="radio"
            id="role-${name}"
            name="role"
            value="${name}"
            ${name === role && html`checked`}
          />
          <label for="role-${name}"><strong>${name}</strong>: ${meaning}</label>
        </div>`,
    )}
  </fieldset>`;
}

/** The role in a submitted form: `reader` unless it says otherwise. */
export function roleIn(body: unknown): Role {
  return formValue(body, 'role') === 'officer' ? 'officer' : 'reader';
}
