import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.ts';
import {withLinks} from './message-links.ts';
import {openField} from './open-field.ts';
import type {PageFinding} from './page-finding.ts';
import {proposalButton} from './proposal-button.ts';

/** Everything that is wrong with the draft, in words, with the way to the field. */
export function problemsView(app: App): TemplateResult {
  const {findings} = app;
  const problems = findings.filter(({level}) => level === 'problem');
  const warnings = findings.filter(({level}) => level === 'warning');
  return html`<section aria-labelledby="check">
    <h2 id="check" tabindex="-1">7. Check</h2>
    <p id="count" role="status" class=${findings.length === 0 ? 'good' : ''}>${countOf(findings)}</p>
    <div id="findings">
      ${findingList(app, 'Problems', 'The folder can be downloaded when these are solved.', problems)}
      ${findingList(app, 'Warnings', 'The folder can be downloaded without this, but visitors learn less.', warnings)}
    </div>
  </section>`;
}

/** The line that screen readers hear after a change. The list itself would be too long. */
function countOf(findings: readonly PageFinding[]): string {
  if (findings.length === 0) return 'No problems found.';
  const count = (level: PageFinding['level'], word: string): string => {
    const found = findings.filter((finding) => finding.level === level).length;
    return `${found} ${word}${found === 1 ? '' : 's'}`;
  };
  return `${count('problem', 'problem')} and ${count('warning', 'warning')} found.`;
}

function findingList(
  app: App,
  title: string,
  text: string,
  findings: readonly PageFinding[],
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<h3>${title} (${findings.length})</h3>
    <p>${text}</p>
    <ul class="findings">
      ${findings.map(
        (finding) =>
          html`<li>
            ${placeOf(app, finding)} ${withLinks(finding.message)}
            ${isFirstOfField(finding, findings) ? proposalButton(app, finding) : nothing}
          </li>`,
      )}
    </ul>`;
}

/** One button is enough for everything that a field has: its value solves it all. */
function isFirstOfField(finding: PageFinding, findings: readonly PageFinding[]): boolean {
  return findings.find(({field}) => field?.id === finding.field?.id) === finding;
}

/** A link to the field, or the path when the page has no field for it. */
function placeOf(app: App, {path, field}: PageFinding): TemplateResult | typeof nothing {
  if (field)
    return html`<a href="#${field.id}" @click=${(event: Event) => openField(app, event)}>${field.name}</a>:`;
  return path === '' ? nothing : html`For the person who builds your site, <code>${path}</code>:`;
}
