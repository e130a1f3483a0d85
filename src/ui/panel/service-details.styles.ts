import {css} from '../css.ts';

/** Looks of `serviceDetails`, inside the panel. */
export const serviceDetailsCss = css`
  .services {
    display: grid;
    gap: 1em;
    padding-block: 0.25em 0.5em;
  }
  .services > li + li {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .stores li {
    margin-block-start: 0.4em;
  }
  .stores p {
    margin: 0;
    color: var(--_muted);
  }
  code {
    margin-inline-end: 0.5em;
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
`;
