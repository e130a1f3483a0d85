import {html, nothing, type TemplateResult} from 'lit/html.js';

/** A checkbox for `key`, described by the element `about` if there is one. Browsers must not fill it in again on the way back. */
export const tickBox = (key: string, label: string, about?: string): TemplateResult => html`
  <label
    ><input
      type="checkbox"
      name=${key}
      autocomplete="off"
      aria-describedby=${about ?? nothing}
    />${label}</label
  >
`;
