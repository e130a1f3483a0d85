import {policyMediaCss} from './policy-media-css.ts';

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

.prose > * + section {
  margin-block-start: 2.5rem;
}

.site p {
  margin: 0;
  padding-block: 0.9rem;
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

${policyMediaCss}`;
