/** How many relations the filter can tell apart. */
const MAX_RELATIONS = 12;

const hidden = Array.from({length: MAX_RELATIONS}, (_, index) => {
  const number = index + 1;
  return `  .policy:has(#policy-for-${number}:checked) [data-for]:not([data-for~='${number}'], :has(:target)) {\n    display: none;\n  }`;
});

/**
 * `policy-filter.css`: what every policy page needs, whatever the site looks like. The filter works with `:has()` only, so other browsers
 * do not show it. On paper all of the text is there. A part that a link leads to is shown.
 */
export const policyFilterCss = `/* The filter of the policy by the reader's relation to the organisation. */
.policy-filter-note {
  display: none;
}

@supports selector(:has(a)) {
  .policy-filter[hidden] {
    display: block;
  }

  .policy:has(.policy-filter input:not([value='0']):checked) .policy-filter-note {
    display: block;
  }
}

@media screen {
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

/** `policy.css`: the look of the built-in template. A site with its own template does not use it. */
export const policyCss = `:root {
  color-scheme: light dark;
  --ink: #0b0c0c;
  --soft: #484949;
  --line: #b1b4b6;
  --paper: #fff;
  --mist: #f3f2f1;
  --link: #1d5a9e;
  --focus: #fd0;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f3f2f1;
    --soft: #c5c7c8;
    --line: #6a6d6f;
    --paper: #121414;
    --mist: #232626;
    --link: #8fc1f5;
  }
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.1875rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;
  overflow-wrap: break-word;
}

.site,
main {
  width: min(66rem, 100% - 2rem);
  margin-inline: auto;
}

.site {
  border-block-end: 1px solid var(--line);
  font-weight: bold;
}

main {
  padding-block: 1.5rem 4rem;
}

main:focus {
  outline: none;
}

h1,
h2,
h3 {
  line-height: 1.15;
  margin: 0 0 0.6em;
  scroll-margin-block-start: 1rem;
}

h1 {
  font-size: clamp(2rem, 1.4rem + 2.6vw, 3rem);
}

h2 {
  font-size: clamp(1.5rem, 1.3rem + 0.8vw, 1.75rem);
}

h3 {
  font-size: 1.25rem;
  margin-block-start: 1.6em;
}

section section > h3 {
  margin-block-start: 1.6em;
}

p,
ul,
ol,
table,
blockquote {
  margin: 0 0 1.1em;
}

a {
  color: var(--link);
  text-underline-offset: 0.15em;
}

:focus-visible {
  outline: 3px solid var(--focus);
  box-shadow: 0 0 0 5px #0b0c0c;
}

.skip {
  position: absolute;
  inset-block-start: -6rem;
  padding: 0.6rem 1rem;
  background: var(--paper);
}

.skip:focus {
  inset-block-start: 0;
}

.facts-line {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  color: var(--soft);
}

.policy-earlier,
.policy-brief,
.policy-filter-note {
  border-inline-start: 0.3rem solid var(--link);
  background: var(--mist);
  padding: 0.8rem 1rem;
}

.policy-brief {
  margin-block-end: 1.2rem;
}

.policy-brief p {
  margin: 0;
}

.policy-filter {
  border: 1px solid var(--line);
  margin: 0 0 2rem;
  padding: 0.8rem 1rem 0.5rem;
}

.policy-filter legend {
  padding-inline: 0.4rem;
  font-weight: bold;
}

.policy-filter input {
  width: 1.25rem;
  height: 1.25rem;
  flex: none;
  margin: 0;
  transform: translateY(0.15rem);
}

.policy {
  display: grid;
  grid-template-columns: minmax(0, 16rem) minmax(0, 1fr);
  gap: 0 3rem;
  align-items: start;
}

.policy > .page-head,
.policy > .policy-filter {
  grid-column: 1 / -1;
}

.contents {
  position: sticky;
  inset-block-start: 1rem;
  max-height: calc(100vh - 2rem);
  overflow: auto;
  font-size: 1rem;
}

.contents h2 {
  font-size: 1.125rem;
}

.contents ol {
  list-style: none;
  padding: 0;
}

.contents a {
  display: block;
  padding-block: 0.35rem;
}

.prose > section + section {
  margin-block-start: 2.5rem;
}

.prose > * > :is(p, ul, ol),
.prose > p {
  max-width: 40rem;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 1rem;
}

th,
td {
  text-align: start;
  vertical-align: top;
  padding: 0.6rem 0.9rem 0.6rem 0;
  border-block-end: 1px solid var(--line);
}

code {
  overflow-wrap: anywhere;
}

.policy-changes {
  list-style: none;
  padding: 0;
}

.policy-changes li {
  padding-block: 0.5rem;
  border-block-end: 1px solid var(--line);
}

@media (max-width: 56rem) {
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
