import {html, nothing, type TemplateResult} from 'lit';
import type {Finding} from '../../../src/cli/findings.ts';
import type {UncheckedObject} from '../../../src/config/unchecked.ts';
import type {App} from './app.ts';
import {fieldOfPath, type NamedField} from './field-of-path.ts';

/** Everything that `privacy-desk check` finds in the configuration, in words, with the way to the field. */
export function problemsView({findings, state}: App): TemplateResult {
  const problems = findings.filter(({level}) => level === 'problem');
  const warnings = findings.filter(({level}) => level === 'warning');
  return html`<section aria-labelledby="check">
    <h2 id="check">7. Check</h2>
    <p id="count" role="status" class=${findings.length === 0 ? 'good' : ''}>${countOf(findings)}</p>
    <div id="findings">
      ${findingList('Problems', 'Your site is not built before these are solved.', problems, state.draft.site)}
      ${findingList('Warnings', 'Your site works without this, but visitors learn less.', warnings, state.draft.site)}
    </div>
  </section>`;
}

/** The line that screen readers hear after a change. The list itself would be too long. */
function countOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No problems found.';
  const count = (level: Finding['level'], word: string): string => {
    const found = findings.filter((finding) => finding.level === level).length;
    return `${found} ${word}${found === 1 ? '' : 's'}`;
  };
  return `${count('problem', 'problem')} and ${count('warning', 'warning')} found.`;
}

function findingList(
  title: string,
  text: string,
  findings: readonly Finding[],
  site: UncheckedObject,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<h3>${title} (${findings.length})</h3>
    <p>${text}</p>
    <ul class="findings">
      ${findings.map(
        ({code, path, message}) =>
          html`<li>
            ${placeOf(path, fieldOfPath(site, path))} ${message} <a href="../messages/">[${code}]</a>
          </li>`,
      )}
    </ul>`;
}

/** A link to the field, or the path when the page has no field for it. */
function placeOf(path: string, field: NamedField | undefined): TemplateResult | typeof nothing {
  if (path === '') return nothing;
  return field
    ? html`<a href="#${field.id}" @click=${focusField}>${field.name}</a>:`
    : html`<code>${path}</code>:`;
}

/** Moves the focus into the field, and opens what it is in. A link alone moves only the place where Tab continues. */
function focusField(event: Event): void {
  const id = decodeURIComponent((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.closest('details')?.setAttribute('open', '');
  field.focus();
}
