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

  thead {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
  }

  table,
  tbody,
  tr,
  tbody th,
  td {
    display: block;
  }

  tr {
    border-block-end: 1px solid var(--line);
    padding-block: 0.5rem;
  }

  tbody th,
  td {
    border: 0;
    padding: 0.1rem 0;
  }

  td:empty {
    display: none;
  }

  td[data-label]::before {
    content: attr(data-label) ': ';
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
