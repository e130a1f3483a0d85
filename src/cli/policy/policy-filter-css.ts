/** How many relations the filter can tell apart. */
const MAX_RELATIONS = 12;

const hidden = Array.from({length: MAX_RELATIONS}, (_, index) => {
  const number = index + 1;
  return `  .policy:has(#policy-for-${number}:checked) [data-for]:not([data-for~='${number}'], :has(:target)) {\n    display: none;\n  }`;
});

/**
 * `policy-filter.css`: what every policy page needs, whatever the site looks like. Without `<privacy-policy>`, the filter works with `:has()`
 * only, and other browsers do not show it. On paper all of the text is there. A part that a link leads to is shown. On narrow screens,
 * tables are lists.
 */
export const policyFilterCss = `/* The filter of the policy by the reader's relation to the organisation, and its tables on narrow screens. */
.policy-filter-note {
  display: none;
}

privacy-policy {
  display: block;
}

@supports selector(:has(a)) {
  .policy-filter[hidden] {
    display: block;
  }

  .policy:has(.policy-filter input:not([value='0']):checked) .policy-filter-note {
    display: block;
  }
}

.policy-filter-note[role='status'] {
  display: block;
}

.policy-filter-note:empty {
  margin: 0;
  border: 0;
  padding: 0;
}

@media screen {
  .policy [data-left-out] {
    display: none;
  }

${hidden.join('\n\n')}
}

.policy-filter label {
  display: flex;
  gap: 0.6em;
  align-items: baseline;
  padding-block: 0.35em;
}

.policy-brief-title {
  font-weight: bold;
}

.policy-changes ins {
  text-decoration: underline;
}

.policy-changes del {
  text-decoration: line-through;
}

@media screen and (max-width: 48rem) {
  .policy thead {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
  }

  .policy table,
  .policy tbody,
  .policy tr,
  .policy tbody th,
  .policy td {
    display: block;
    width: auto;
    min-width: 0;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .policy tr {
    border-block-end: 1px solid;
    padding-block: 0.5rem;
  }

  .policy tbody th,
  .policy td {
    border: 0;
    padding: 0.1rem 0;
  }

  .policy td:empty {
    display: none;
  }

  .policy td[data-label]::before {
    content: attr(data-label) ': ';
  }
}

@media print {
  .policy-filter,
  .policy .contents {
    display: none !important;
  }

  .policy a[href^='http']::after {
    content: ' (' attr(href) ')';
    overflow-wrap: anywhere;
  }

  .policy h2,
  .policy h3 {
    break-after: avoid;
  }

  .policy tr {
    break-inside: avoid;
  }
}
`;
