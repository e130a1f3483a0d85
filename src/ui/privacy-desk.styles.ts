import {css} from './css.ts';

/**
 * Everything the page could say about the host or the slotted children is overruled: an important rule of this tree
 * wins over any rule of the page, see https://www.w3.org/TR/css-cascade-5/#cascade-context. Themes use the custom
 * properties, which `all` leaves alone, and the parts.
 *
 * Nothing moves after it was first painted, not even while it appears: a press aimed at a button that moves is a lost
 * press. So the buttons stand at the end of the card, which grows upwards when there is more to say.
 *
 * All measures are in em of the host, whose own size is the visitor's `medium`: the page's root size does not count.
 */
export const privacyDeskCss = css`
  :host {
    --_surface: var(--privacy-desk-surface, #fff);
    --_raised: var(--privacy-desk-raised, #f4f6f9);
    --_text: var(--privacy-desk-text, #17202e);
    --_muted: var(--privacy-desk-muted, #4c596b);
    --_accent: var(--privacy-desk-accent, #1c3f6e);
    --_accent-text: var(--privacy-desk-accent-text, #fff);
    --_border: var(--privacy-desk-border, #d3dae4);
    --_focus: var(--privacy-desk-focus, #1769e0);
    --_radius: var(--privacy-desk-radius, 1em);
    --_shadow: var(--privacy-desk-shadow, 0 0.5em 3em #0a173040);
    --_space: var(--privacy-desk-space, min(1.5em, 6vw));
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
  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: var(--privacy-desk-surface, #171d27);
      --_raised: var(--privacy-desk-raised, #212936);
      --_text: var(--privacy-desk-text, #e8edf4);
      --_muted: var(--privacy-desk-muted, #aab6c6);
      --_accent: var(--privacy-desk-accent, #a9c9f8);
      --_accent-text: var(--privacy-desk-accent-text, #0c1a2e);
      --_border: var(--privacy-desk-border, #3a4658);
      --_focus: var(--privacy-desk-focus, #7ab3ff);
    }
  }
  .card {
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    gap: 1em 3em;
    max-inline-size: var(--privacy-desk-width, 68em);
    max-block-size: min(85vh, 100vh - 7em);
    margin: auto;
    padding: var(--_space);
    overflow: auto;
    overflow-wrap: anywhere;
    pointer-events: auto;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    animation: appear 0.2s;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .card > * {
    flex: 99 1 26em;
  }
  .answers {
    flex: 1 1 26.5em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(8em, 40%)), 1fr));
    gap: 0.6em;
    align-content: end;
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
  h2,
  ::slotted(h2) {
    font-size: 1.3em !important;
    font-weight: 650 !important;
    line-height: 1.25 !important;
  }
  button,
  ::slotted(button) {
    box-sizing: border-box !important;
    min-block-size: 3em !important;
    padding: 0.6em 1em !important;
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
  ::slotted([part='settings']) {
    grid-column: 1 / -1 !important;
  }
  [part='change'],
  ::slotted([part='settings']) {
    color: var(--_text) !important;
    background: none !important;
    border-color: var(--_muted) !important;
  }
  ::slotted(a) {
    display: inline-block !important;
    min-block-size: 1.5em !important;
    padding-block: 0.7em !important;
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
  .card:focus {
    outline-offset: -3px !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
