import {css} from '../css.ts';
import {privacyDeskCss} from '../privacy-desk.styles.ts';

/**
 * Looks of `<privacy-embed>`: those of the banner, its shield against the page and its buttons included, but in the page's
 * flow. A second sheet, after this one, gives the size.
 *
 * In a box that is small for the visitor's text, hence its measure in em, the answers stay in sight and the words scroll
 * behind them, fading to show that there are more; in a tiny one the words are left to those who are read to, as the
 * description of the button, and where there is no room for two answers the lesser one stays.
 */
export const privacyEmbedCss = css`
  ${privacyDeskCss}
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
  .said {
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
    .said {
      display: none;
    }
  }
  @container (max-width: 159px) {
    [part='always'] {
      display: none;
    }
  }
`;
