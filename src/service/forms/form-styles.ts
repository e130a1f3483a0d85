/**
 * The style of the forms. Everything is in `:where()`, so any rule of the site's own style sheet goes before it, and colours and fonts
 * are those of the page. `--privacy-form-wrong` and `--privacy-form-accent` set the two colours that remain.
 */
export const formStyles = `
:where(.privacy-form) {
  display: block;
  overflow-wrap: anywhere;
}

:where(.privacy-form *) {
  box-sizing: border-box;
}

:where(.privacy-form .visually-hidden, .privacy-form .honeypot) {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

:where(.privacy-form .field) {
  min-width: 0;
  margin: 0 0 1.75rem;
  padding: 0;
  border: 0;
}

:where(.privacy-form .field > label, .privacy-form legend) {
  display: block;
  padding: 0;
  font-weight: 600;
}

:where(.privacy-form .hint, .privacy-form .optional) {
  font-weight: 400;
  opacity: 0.85;
}

:where(.privacy-form .hint, .privacy-form .error) {
  margin: 0 0 0.4rem;
}

:where(.privacy-form input[type='text'], .privacy-form input[type='email'], .privacy-form input[type='tel'], .privacy-form textarea) {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 2px solid currentColor;
  background: Field;
  color: FieldText;
  font: inherit;
}

:where(.privacy-form textarea) {
  resize: vertical;
}

:where(.privacy-form .tick) {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: 0 0.75rem;
  min-height: 2.75rem;
  padding-block: 0.5rem;
}

:where(.privacy-form .tick input) {
  width: 1.5rem;
  height: 1.5rem;
  margin: 0;
  accent-color: var(--privacy-form-accent, #0b5f58);
}

:where(.privacy-form .tick .hint) {
  grid-column: 2;
}

:where(.privacy-form .wrong) {
  padding-inline-start: 1rem;
  border-inline-start: 0.3rem solid var(--privacy-form-wrong, #b3261e);
}

:where(.privacy-form .error, .privacy-form .errors a) {
  color: var(--privacy-form-wrong, #b3261e);
  font-weight: 600;
}

:where(.privacy-form .errors) {
  margin-block-end: 2rem;
  padding: 1rem 1.25rem 0;
  border: 0.25rem solid var(--privacy-form-wrong, #b3261e);
}

:where(.privacy-form .errors h2) {
  margin: 0 0 0.5rem;
  font-size: 1.25em;
}

:where(.privacy-form .offer, .privacy-form .draft) {
  margin: 0 0 1.75rem;
  padding: 0.1rem 1.25rem;
  border-inline-start: 0.3rem solid currentColor;
}

:where(.privacy-form .button) {
  min-height: 2.75rem;
  padding: 0.5rem 1.25rem;
  border: 2px solid var(--privacy-form-accent, #0b5f58);
  background: var(--privacy-form-accent, #0b5f58);
  color: Canvas;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}

:where(.privacy-form .button.quiet) {
  background: transparent;
  color: inherit;
}

:where(.privacy-form .as-link) {
  min-width: 1.5rem;
  min-height: 1.5rem;
  padding: 0.1rem 0;
  border: 0;
  background: none;
  color: LinkText;
  font: inherit;
  text-decoration: underline;
  cursor: pointer;
}

:where(.privacy-form .languages) {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin: 0 0 1.5rem;
  padding: 0;
  list-style: none;
}

:where(.privacy-form .languages [aria-current]) {
  padding-block: 0.1rem;
  font-weight: 600;
}

:where(.privacy-form .answers, .privacy-form .facts, .privacy-form .ways) {
  margin: 0 0 2rem;
}

:where(.privacy-form .answers > div, .privacy-form .facts > div) {
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
  gap: 0 1.25rem;
  padding-block: 0.6rem;
  border-block-end: 1px solid;
}

:where(.privacy-form .facts > div) {
  grid-template-columns: minmax(0, 2fr) minmax(0, 4fr);
}

:where(.privacy-form .ways > div) {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.75rem;
}

:where(.privacy-form .mail pre) {
  padding: 1rem;
  border: 1px solid;
  font: inherit;
  white-space: pre-wrap;
}

:where(.privacy-form .action) {
  display: block;
  padding-block: 0.6rem;
}

:where(.privacy-form dt) {
  font-weight: 600;
}

:where(.privacy-form dd, .privacy-form dd p) {
  min-width: 0;
  margin: 0;
}

:where(.privacy-form .answer) {
  white-space: pre-line;
}

:where(.privacy-form .address a) {
  display: inline-block;
}

:where(.privacy-form > aside) {
  margin-block-start: 3rem;
}

@media (max-width: 40rem) {
  :where(.privacy-form .answers > div, .privacy-form .facts > div) {
    display: block;
  }
}

/* A question that depends on another answer is shown after that answer. Without :has(), it is always shown. */
@supports selector(:has(a)) {
  .privacy-form:not(:has(#onBehalf-child:checked, #onBehalf-someone:checked)) .when-onBehalf-child,
  .privacy-form:not(:has(#onBehalf-someone:checked)) .when-onBehalf-someone:not(.when-onBehalf-child),
  .privacy-form:not(:has(#replyBy-email:checked)) .when-replyBy-email,
  .privacy-form:not(:has(#replyBy-phone:checked)) .when-replyBy-phone,
  .privacy-form:not(:has(#replyBy-post:checked)) .when-replyBy-post,
  .privacy-form:has(#kinds-cookies:not(:checked)) .when-kinds-cookies {
    display: none;
  }
}

@media (prefers-color-scheme: dark) {
  :where(.privacy-page) {
    --privacy-form-wrong: #ffb4ab;
    --privacy-form-accent: #79d5c6;
  }
}

@media print {
  :where(.privacy-form .languages, .privacy-form .as-link, .privacy-form .button) {
    display: none;
  }
}
`;
