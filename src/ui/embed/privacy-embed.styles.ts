import {css} from '../css.ts';

/** Looks of `<privacy-embed>`. */
export const privacyEmbedCss = css`
  :host {
    display: block;
  }
`;
