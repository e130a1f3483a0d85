import {css} from '../css.ts';

/** Styles of `serviceDetails`, inside the panel. */
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
  .category fieldset {
    margin: 0;
  }
  .stores li,
  .promises li {
    margin-block-start: 0.4em;
  }
  /* It is the last line of its category, so that its appearance does not move what the visitor presses. */
  .mixed {
    display: none;
  }
  [data-mixed] > .mixed {
    display: block;
  }
  .stores p {
    margin: 0;
    color: var(--_muted);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
`;
