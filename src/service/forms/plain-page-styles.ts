/** The style of the page around the forms, when the site has no template. */
export const plainPageStyles = `
:where(.privacy-page) {
  color-scheme: light dark;
  margin: 0;
  padding: 1rem;
  background: Canvas;
  color: CanvasText;
  font: 1.125rem/1.5 system-ui, sans-serif;
}

:where(.privacy-page main) {
  max-width: 42rem;
  margin-inline: auto;
}
`;
