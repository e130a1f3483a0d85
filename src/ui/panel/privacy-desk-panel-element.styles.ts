import {css} from '../css.ts';

/** Styles of `<privacy-desk-panel>`. It inherits the theme from `<privacy-desk>`, whose shadow tree it is in. */
export const privacyDeskPanelCss = css`
  /* In Firefox and WebKit, a host matches :focus while an element inside it has the focus. */
  :host {
    outline: 0 !important;
  }
  dialog {
    /* Browsers do this to modal dialogs. Where there are none, it is open as it is. */
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: min(44em, 100%);
    /* The height does not follow the content: receipts arrive later, and must not move what the visitor presses. */
    block-size: min(54em, 100vh - 2em);
    block-size: min(54em, 100dvh - 2em);
    max-inline-size: none;
    /* In %, because viewport units ignore scrollbars and a page that zooms itself. */
    max-block-size: 100%;
    margin: auto;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    /* Header and footer do not cover what has the focus. */
    scroll-padding-block: 6em 10em;
    overflow-wrap: anywhere;
    pointer-events: auto;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }
  dialog::backdrop {
    background: #0a1730a6;
  }
  .head,
  .foot {
    position: sticky;
    z-index: 1;
    background: var(--_surface);
  }
  .head {
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    padding: 0.75em var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .foot {
    inset-block-end: 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5em), 1fr));
    gap: 0.6em;
    padding: 1em var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .body {
    flex: 1;
    padding: 0.5em var(--_space) var(--_space);
  }
  h2,
  h3,
  h4,
  h5,
  legend {
    margin: 0;
    padding: 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  /* On one line with Close where its longest word leaves enough room. */
  h2 {
    flex: 1;
    max-inline-size: 100%;
    font-size: 1.3em;
    overflow-wrap: break-word;
  }
  h3 {
    margin-block: 1.75em 0.75em;
    font-size: 1.1em;
  }
  legend h3 {
    margin-block-start: 0;
  }
  dt,
  .muted {
    color: var(--_muted);
  }
  fieldset {
    min-inline-size: 0;
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
  }
  p {
    margin: 0.4em 0;
  }
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .categories {
    display: grid;
    gap: 0.75em;
  }
  .category,
  dl {
    padding: 0.4em 1em;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
  }
  .category > p {
    margin-block: 0 0.25em;
  }
  label,
  .category > h4 {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    font-weight: 650;
  }
  label,
  summary {
    cursor: pointer;
  }
  .language {
    margin-block-end: 0.75em;
  }
  .language label {
    flex-wrap: wrap;
    font-weight: 400;
  }
  select {
    /* Without this, it is as wide as its widest name, and browsers load a font for each script to measure that. See docs/speed.md. */
    inline-size: 9em;
    min-inline-size: 0;
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) / 2);
    font: inherit;
  }
  input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  summary {
    padding-block: 0.6em;
    min-block-size: 1.6em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: -0.6em;
  }
  a {
    display: inline-block;
    min-block-size: 1.5em;
    padding-block: 0.7em;
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  button {
    min-block-size: 3em;
    padding: 0.6em 1em;
    color: var(--_text);
    background: none;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) / 2);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  [part='save'] {
    color: var(--_accent-text);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .head button {
    margin-inline-start: auto;
  }
  .foot button {
    padding-inline: 0.5em;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (max-width: 40em) {
    h2 {
      font-size: 1.2em;
    }
    [part='save'] {
      grid-column: 1 / -1;
    }
    dialog {
      block-size: 100vh;
      block-size: 100dvh;
      margin-block-end: 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
  }
  @media (max-height: 30em) {
    .head,
    .foot {
      position: static;
    }
    dialog {
      scroll-padding-block: 0.5em;
    }
    /* The answers start below the visible part, so that content that arrives later does not push them there. */
    .body {
      min-block-size: 100vh;
    }
  }
`;
