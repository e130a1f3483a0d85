import {css} from '../css.ts';

/** Styles of `receiptList`, inside the panel. */
export const receiptCardCss = css`
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.3em;
  }
  dt {
    flex: 1 1 11em;
  }
  dd {
    flex: 2 1 12em;
  }
  ol li {
    margin-block-start: 0.75em;
  }
  dd p {
    margin: 0;
  }
  dd a {
    padding-block: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 0.75em;
  }
  .problem {
    font-weight: 650;
  }
`;
