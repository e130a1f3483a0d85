import {html, nothing, type TemplateResult} from 'lit';
import type {Finding} from '../../../src/cli/findings.ts';
import type {App} from './app.ts';

/** Everything that `privacy-desk check` finds in the configuration, in words, with the way to the field. */
export function problemsView({findings}: App): TemplateResult {
  const problems = findings.filter(({level}) => level === 'problem');
  const warnings = findings.filter(({level}) => level === 'warning');
  return html`<section aria-labelledby="check">
    <h2 id="check">7. Check</h2>
    <p id="count" role="status" class=${findings.length === 0 ? 'good' : ''}>${countOf(findings)}</p>
    <div id="findings">
      ${listOf('Problems', 'Your site is not built before these are solved.', problems)}
      ${listOf('Warnings', 'Your site works without this, but visitors learn less.', warnings)}
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

function listOf(title: string, text: string, findings: readonly Finding[]): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<h3>${title} (${findings.length})</h3>
    <p>${text}</p>
    <ul class="findings">
      ${findings.map(
        ({code, path, message}) =>
          html`<li>
            ${fieldFor(path) ? html`<a href="#${fieldFor(path)}" @click=${focusField}>${path}</a>` : html`<code>${path}</code>`}:
            ${message} <a class="code-link" href="../messages/">[${code}]</a>
          </li>`,
      )}
    </ul>`;
}

/** The id of the field for a path of the configuration, if there is one. */
function fieldFor(path: string): string | undefined {
  if (/^(organisation|links|notice|texts)\./.test(path)) return path;
  if (/^categories\b/.test(path)) return 'tools';
  return undefined;
}

/** Moves the focus into the field. A link alone moves only the place where Tab continues. */
function focusField(event: Event): void {
  const id = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
  const field = document.getElementById(decodeURIComponent(id));
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  field.focus();
}
