import {css} from '../css.ts';

/**
 * Styles of `<privacy-embed>`; they need `themeCss` and `privacyDeskCss` before them. It has the banner's buttons and the
 * banner's protection against the page's styles, but is part of the page's layout. A second sheet, after this one, sets its
 * size. A picture is behind the text, and seen where that leaves room. `fitText` sets a class for how much of the text there is
 * room for: `all`, `short`, `small` or `button`.
 */
export const privacyEmbedCss = css`
  :host {
    position: static !important;
    padding: 0 !important;
    z-index: auto !important;
    overflow: hidden !important;
    pointer-events: auto !important;
  }
  .box,
  dialog {
    box-sizing: border-box;
    overflow: auto;
    overflow-wrap: anywhere;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
  }
  .box {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: 0.75em;
    height: 100%;
    padding: 1em;
  }
  .box > * {
    width: 100%;
    max-width: 32em;
  }
  .box[data-poster] {
    position: relative;
    justify-content: flex-start;
    gap: 0;
    padding: 0;
  }
  .box[data-poster]::before {
    flex: 1 1 8em;
    content: '';
  }
  .box[data-poster] > * {
    position: relative;
    box-sizing: border-box;
    max-width: none;
    padding: 0.5em 1em;
    background: var(--_raised);
  }
  .box[data-poster] > img {
    position: absolute;
    inset: 0;
    height: 100%;
    padding: 0;
    object-fit: cover;
  }
  dialog {
    max-width: min(36em, 100vw - 2em);
    max-height: calc(100vh - 2em);
    padding: var(--_space);
    color: var(--_text);
    background: var(--_surface);
  }
  dialog::backdrop {
    background: #0008;
  }
  dialog .buttons {
    margin-top: 1em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  button {
    flex: 1 10em;
    padding: 0.25em !important;
  }
  [part='close'] {
    flex-basis: 100%;
  }
  [part]:not([part='play']) {
    color: var(--_text) !important;
    background: none !important;
    border-color: var(--_muted) !important;
  }
  a {
    display: inline-block;
    padding-block: 0.7em;
    margin-inline-end: 0.8em;
    color: var(--_accent);
  }
  .all [part='more'],
  .box:not(.all) :is(.rest, [part='always']),
  .button :is(.description, [part='play']) {
    display: none !important;
  }
  .small,
  .button {
    gap: 0.25em;
    padding: 0.25em;
    font-size: 0.75em;
    line-height: 1.2;
  }
  .small p {
    margin: 0 !important;
  }
  .small .buttons {
    flex-wrap: nowrap;
  }
`;
