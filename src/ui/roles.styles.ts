import {css} from './css.ts';

/**
 * What our elements' looks are made of, each with a default that a page may replace by the property `--privacy-desk-…`. Every
 * element of ours that stands in the page takes this sheet in; what stands in another's shadow tree inherits it.
 *
 * Colours are roles, not hues. The visitor's own wishes come last: a dark scheme, then more contrast. Forced colours need
 * nothing here, since every surface and button has a real border.
 */
export const rolesCss = css`
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
    --_motion: var(--privacy-desk-motion, 0.2s);
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
