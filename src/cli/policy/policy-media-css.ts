/** The look of the built-in template on narrow screens, in forced colours and on paper. */
export const policyMediaCss = `@media (max-width: 56rem) {
  .policy {
    grid-template-columns: minmax(0, 1fr);
  }

  .contents {
    position: static;
    max-height: none;
    margin-block-end: 2rem;
  }
}

@media screen and (max-width: 48rem) {
  tr {
    border-color: var(--line);
  }

  td[data-label]::before {
    color: var(--soft);
  }
}

@media (forced-colors: active) {
  .policy-brief,
  .policy-earlier,
  .policy-filter-note {
    border: 1px solid CanvasText;
  }
}

@media print {
  .skip {
    display: none;
  }

  .policy {
    display: block;
  }

  body {
    font-size: 11pt;
  }
}
`;
