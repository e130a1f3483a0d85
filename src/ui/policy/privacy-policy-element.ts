import {nativesOf} from '../../platform/web/natives.ts';
import {defineElement} from '../custom-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-policy': PrivacyPolicyElement;
  }
}

/** Registers `<privacy-policy>`, unless the page already has it. */
export function definePrivacyPolicy(win: Window & typeof globalThis): void {
  defineElement(nativesOf(win).customElements, 'privacy-policy', PrivacyPolicyElement);
}

/**
 * Enhances the page of a policy that is inside the element, and that is complete without it. The filter by the reader's relation to the
 * organisation works in browsers without `:has()` too, a status says what is shown, and `?for=applicant` in the address chooses a
 * relation by its id. The style sheet of the page hides what the element marks with `data-left-out`, on the screen only.
 */
export class PrivacyPolicyElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const win = this.ownerDocument.defaultView;
    const filter = this.querySelector<HTMLFieldSetElement>('.policy-filter');
    const status = filter?.querySelector<HTMLElement>('.policy-filter-note');
    if (!win || !filter || !status) return;
    filter.hidden = false;
    becomeStatus(status);
    const update = (): void => showFor(this, filter, status);
    chooseFromAddress(win, filter);
    update();
    filter.addEventListener('change', update);
    win.addEventListener('hashchange', update);
    this.#stop = () => {
      filter.removeEventListener('change', update);
      win.removeEventListener('hashchange', update);
    };
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }
}

/** Makes a note a status. It is one before it has a text, so that screen readers announce the text. */
function becomeStatus(note: HTMLElement): void {
  if (note.getAttribute('role') === 'status') return;
  note.setAttribute('role', 'status');
  note.textContent = '';
}

/** Chooses the relation that the address names, unless it names none that the page has. */
function chooseFromAddress({location}: Window, filter: HTMLElement): void {
  const id = new URL(location.href).searchParams.get('for');
  const named = optionsIn(filter).find(({dataset}) => dataset['relation'] === id);
  if (id !== null && named) named.checked = true;
}

function optionsIn(filter: HTMLElement): readonly HTMLInputElement[] {
  return [...filter.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}

/** Marks the parts that are for other readers, except those that the address leads to, and says so. */
function showFor(host: HTMLElement, filter: HTMLElement, status: HTMLElement): void {
  const chosen = optionsIn(filter).find(({checked}) => checked);
  const number = chosen?.value ?? '0';
  const parts = [...host.querySelectorAll<HTMLElement>('[data-for]')];
  for (const part of parts) {
    const isFor = number === '0' || part.dataset['for']?.split(' ').includes(number);
    part.toggleAttribute('data-left-out', !isFor && part.querySelector(':target') === null);
  }
  const count = parts.filter((part) => part.matches('section[data-left-out]')).length;
  const {some = '', all = ''} = filter.dataset;
  const label = chosen?.labels?.[0]?.textContent.trim() ?? '';
  const text =
    number === '0' ? all : some.replace('{label}', () => label).replace('{count}', () => String(count));
  // Before the reader has chosen, there is nothing to say.
  if (status.textContent !== '' || number !== '0') status.textContent = text;
}
