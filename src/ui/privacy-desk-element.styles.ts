import {css} from './css.ts';

/**
 * Styles of `<privacy-desk>`; they need `themeCss` before them.
 *
 * They override everything a page can declare for the host and its slotted children: an important rule of a shadow tree
 * wins over every rule of the page, see https://www.w3.org/TR/css-cascade-5/#cascade-context. Themes use the custom
 * properties, which `all` does not reset, and the parts.
 *
 * Nothing moves after its first paint, not even while it fades in: a press on a button that moves away is lost. For that
 * reason the buttons are at the end of the card, which grows upwards when there is more text, and a button that disappears
 * when it is pressed is above those that stay.
 *
 * All measures are in em of the host, whose own font size is the visitor's `medium`. The page's root font size has no effect.
 */
export const privacyDeskCss = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 0 0 !important;
    padding: min(1.25em, 2vw) !important;
    z-index: var(--privacy-desk-layer, 2147483647) !important;
    display: block !important;
    pointer-events: none !important;
    color-scheme: light dark !important;
    color: var(--_text) !important;
    font-family: var(--privacy-desk-font, system-ui, sans-serif) !important;
    font-size: var(--privacy-desk-size, medium) !important;
    line-height: 1.5 !important;
  }
  /* In the top layer the host has a backdrop, which the page may have given a colour. */
  :host::backdrop {
    display: none !important;
  }
  :host([placement='corner']) {
    --privacy-desk-width: 27em;
  }
  :host([placement='flow']) {
    position: relative !important;
    padding: 0 !important;
    grid-column: 1 / -1 !important;
  }
  .card {
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    gap: 0 3em;
    max-inline-size: var(--privacy-desk-width, 68em);
    max-block-size: min(85vh, 100vh - 112px);
    margin: auto;
    padding: var(--_space) var(--_space) 0;
    overflow: auto;
    scroll-padding: 1em 0 min(17em, 40%);
    overflow-wrap: anywhere;
    pointer-events: auto;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    animation: appear var(--_motion);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* A modal window of the page has made everything else inert: the card is not in its way, and is as large as before. */
  :host(:is([inert], [aria-hidden='true']):not([placement='flow'])) .card {
    clip-path: inset(50%);
  }
  .card > * {
    flex: 99 1 16em;
    padding-block-end: var(--_space);
  }
  .answers {
    flex: 1 1 clamp(17em, 33vw, 20em);
    align-self: end;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7.5em, 40%)), 1fr));
    gap: 0.6em;
    padding-block-start: 0.6em;
  }
  :host([placement='corner']) .card {
    margin-inline-end: 0;
  }
  :host([placement='corner']) .answers {
    flex-basis: 100%;
  }
  :host([placement='flow']) .card {
    max-inline-size: none;
    max-block-size: none;
    border-width: 0 0 1px;
    border-radius: 0;
    box-shadow: none;
  }
  /* However long the text is, the answers stay in view where the window has room for both. The limits are in em of the visitor's own font size. */
  @media (min-height: 30em), (min-width: 41em) {
    :host(:not([placement='flow'])) .answers {
      position: sticky;
      inset-block-end: 0;
      background: var(--_surface);
      /* Where there is more text than room, its last visible line fades out. Below the whole text there is as much space. */
      box-shadow: 0 -0.5em 0.5em var(--_surface);
    }
  }
  h2,
  p,
  ::slotted(*) {
    all: initial !important;
    display: block !important;
    color: inherit !important;
    font: inherit !important;
    overflow-wrap: inherit !important;
  }
  p,
  ::slotted(p) {
    max-inline-size: 42em !important;
    margin-block-start: 0.5em !important;
  }
  ul {
    margin: 0.25em 0 0;
    padding-inline-start: 1.25em;
  }
  .purposes {
    max-inline-size: 42em;
    padding: 0;
    list-style: none;
  }
  li {
    margin-block-start: 0.25em;
  }
  h2,
  ::slotted(h2) {
    font-size: var(--_title) !important;
    font-weight: 600 !important;
    line-height: 1.25 !important;
  }
  button,
  ::slotted(button) {
    box-sizing: border-box !important;
    min-block-size: max(44px, min(3em, 8vh)) !important;
    max-block-size: 9em !important;
    padding: min(0.6em, 1.5vh) 0.5em !important;
    overflow: hidden !important;
    color: var(--_accent-text) !important;
    background: var(--_accent) !important;
    border: 1px solid var(--_accent) !important;
    border-radius: calc(var(--_radius) / 2) !important;
    font: inherit !important;
    font-weight: 600 !important;
    line-height: 1.25 !important;
    text-align: center !important;
    cursor: pointer !important;
  }
  ::slotted([part='settings']),
  ::slotted([part='object']) {
    grid-column: 1 / -1 !important;
  }
  [part='change'],
  ::slotted([part='settings']),
  ::slotted([part='object']) {
    color: var(--_text) !important;
    background: none !important;
    border-color: var(--_muted) !important;
  }
  ::slotted(a) {
    display: inline-block !important;
    min-block-size: 1.5em !important;
    padding-block: max(0.7em, 11px) !important;
    margin-block-end: -0.5em !important;
    margin-inline-end: 0.8em !important;
    color: var(--_accent) !important;
    text-decoration: underline !important;
    text-underline-offset: 0.2em !important;
    cursor: pointer !important;
  }
  button:hover,
  ::slotted(button:hover) {
    text-decoration: underline !important;
  }
  :focus,
  ::slotted(:focus-visible) {
    outline: 3px solid var(--_focus) !important;
    outline-offset: 2px !important;
  }
  /* The ring is outside the card, where the answers do not cover it; in the flow there is no room outside. */
  .card:focus {
    outline-offset: 0 !important;
  }
  :host([placement='flow']) .card:focus {
    outline-offset: -3px !important;
  }
  /* A narrow phone. The limit is in pixels, so that larger text of the visitor's own is not made smaller. */
  @media (max-width: 380px) {
    .card {
      --_space: var(--privacy-desk-space, 0.8em);
      --_title: var(--privacy-desk-title, 1.2em);
      font-size: 0.9375em;
      line-height: 1.4;
    }
    p,
    ::slotted(p) {
      margin-block-start: 0.3em !important;
    }
    ul,
    li {
      margin-block-start: 0.1em;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
