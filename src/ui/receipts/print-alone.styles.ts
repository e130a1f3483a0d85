import {css} from '../css.ts';

/** For the page: hides everything but `<privacy-desk>`. Its rules are important, because the page's own may be. */
export const printedPageCss = css`
  @media print {
    body > :not(privacy-desk) {
      display: none !important;
    }
  }
`;

/** For the shadow root of `<privacy-desk>`: shows the host, which is not printed otherwise, and hides the card beside the panel. */
export const printedHostCss = css`
  @media print {
    :host {
      display: block !important;
      position: static !important;
    }
    section {
      display: none !important;
    }
  }
`;

/** For the panel: shows only the receipt, in its full height, from the top of the first sheet of paper. */
export const printedPanelCss = css`
  @media print {
    dialog {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 100%;
      block-size: auto;
      max-block-size: none;
      overflow: visible;
      color: #000;
      background: none;
      border: 0;
      box-shadow: none;
    }
    dialog::backdrop {
      display: none;
    }
    #receipt {
      outline: 0;
    }
    dialog :not(:has([data-printed]), [data-printed], [data-printed] *, #receipt),
    [data-printed] .actions {
      display: none;
    }
  }
`;
