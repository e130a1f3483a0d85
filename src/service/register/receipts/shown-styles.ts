/** Styles of the page that shows what a visitor saw. */
export const shownStyles = `
iframe.shown { display: block; inline-size: 100%; block-size: min(44rem, 90vh); border: 1px solid var(--edge); background: var(--page); }
.shown-words { max-width: 44rem; padding: 0.75rem 1rem; margin: 0 0 1rem; border: 1px solid var(--line); background: var(--panel); }
.shown-words p { margin: 0 0 0.5rem; }
`;
