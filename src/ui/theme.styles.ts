import {css} from './css.ts';

/**
 * The theme: each colour and measure with its default, which a page can replace through the custom property
 * `--privacy-desk-…`. Each element that is a child of the page includes this sheet; `<privacy-desk-panel>` inherits it from
 * `<privacy-desk>`.
 *
 * Colours are named after their use. The visitor's preferences come last: a dark colour scheme, then more contrast, then
 * reduced motion. Forced colours need nothing here, because every surface and button has a real border.
 */
export const themeCss = css`
  :host {
    --_surface: var(--privacy-desk-surface, #fff);
    --_raised: var(--privacy-desk-raised, #f4f6f9);
    --_text: var(--privacy-desk-text, #17202e);
    --_muted: var(--privacy-desk-muted, #4c596b);
    --_accent: var(--privacy-desk-accent, #1c3f6e);
    --_accent-text: var(--privacy-desk-accent-text, #fff);
    --_border: var(--privacy-desk-border, #d3dae4);
    --_focus: var(--privacy-desk-focus, #1769e0);
    --_radius: var(--privacy-desk-radius, 1em);
    --_shadow: var(--privacy-desk-shadow, 0 0.5em 3em #0a173040);
    --_space: var(--privacy-desk-space, min(1.5em, 6vw));
    --_title: var(--privacy-desk-title, 1.3em);
    --_motion: var(--privacy-desk-motion, 0s);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: var(--privacy-desk-surface, #171d27);
      --_raised: var(--privacy-desk-raised, #212936);
      --_text: var(--privacy-desk-text, #e8edf4);
      --_muted: var(--privacy-desk-muted, #aab6c6);
      --_accent: var(--privacy-desk-accent, #a9c9f8);
      --_accent-text: var(--privacy-desk-accent-text, #0c1a2e);
      --_border: var(--privacy-desk-border, #3a4658);
      --_focus: var(--privacy-desk-focus, #7ab3ff);
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  @media (prefers-reduced-motion) {
    :host {
      --_motion: 0s;
    }
  }
`;
