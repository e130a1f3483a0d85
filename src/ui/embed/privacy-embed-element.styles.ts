import {css} from '../css.ts';

/**
 * Styles of `<privacy-embed>`; they need `themeCss` and `privacyDeskCss` before them. It has the banner's buttons and the
 * banner's protection against the page's styles, but is part of the page's layout. A second sheet, after this one, sets its
 * size.
 *
 * In a box that is small for the visitor's text size (for that reason the limit is in em), the buttons stay in view and the
 * text scrolls behind them. It fades out above them, which shows that there is more. In a very small box, the text is only
 * there for screen readers, as the description of the button; where there is no room for two buttons, the less important one
 * is hidden.
 */
export const privacyEmbedCss = css`
  :host {
    position: static !important;
    padding: 0 !important;
    z-index: auto !important;
    overflow: hidden !important;
    pointer-events: auto !important;
  }
  .box {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.5em;
    height: 100%;
    padding: 1em 1em 0;
    overflow: auto;
    overflow-wrap: anywhere;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
  }
  .box > * {
    width: 100%;
    max-width: 32em;
  }
  .description {
    margin-top: auto;
  }
  .buttons {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-bottom: 1em;
    margin-bottom: auto;
    background: var(--_raised);
    box-shadow: 0 -0.25em 0.25em var(--_raised);
  }
  button {
    flex: 1 10em;
    padding: 0.25em !important;
  }
  [part='always'] {
    color: var(--_text) !important;
    background: none !important;
    border-color: var(--_muted) !important;
  }
  a {
    display: inline-block;
    padding-block: 0.7em;
    color: var(--_accent);
  }
  @container (max-height: 15em) {
    .box {
      gap: 0.25em;
      padding: 0.25em 0.25em 0;
      font-size: 0.75em;
      line-height: 1.2;
    }
    p {
      margin: 0 !important;
    }
    a {
      padding-block: 0.4em;
    }
    .buttons {
      padding-bottom: 0.25em;
      flex-wrap: nowrap;
    }
  }
  @container (max-height: 99px) {
    .description {
      display: none;
    }
  }
  @container (max-width: 159px) {
    [part='always'] {
      display: none;
    }
  }
`;
