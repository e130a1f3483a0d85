import {css} from '../css.ts';

/** Nothing of the page is printed, whose own rules may be strong. */
const PAGE = css`
  @media print {
    body > :not(privacy-desk) {
      display: none !important;
    }
  }
`;

/** It stands in the host's shadow tree, whose own rule takes the host out of print; the card beside the panel stays out. */
const HOST = css`
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

/** Of the panel, the receipt alone: as high as it is, from the top of the first sheet on. */
const PANEL = css`
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
    [data-printed] .acts {
      display: none;
    }
  }
`;

type Styled = Document | ShadowRoot;

const adopt = (root: Styled, text: string): (() => void) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
};

/** Prints `card`, which stands in the panel, and nothing else. The page looks as it did as soon as that is over. */
export const printAlone = (card: Element): void => {
  const {ownerDocument: document} = card;
  const panel = card.getRootNode() as ShadowRoot;
  const stops = [
    adopt(document, PAGE),
    adopt(panel.host.getRootNode() as ShadowRoot, HOST),
    adopt(panel, PANEL),
  ];
  card.toggleAttribute('data-printed', true);
  document.defaultView?.addEventListener(
    'afterprint',
    () => {
      for (const stop of stops) stop();
      card.removeAttribute('data-printed');
    },
    {once: true},
  );
  document.defaultView?.print();
};
