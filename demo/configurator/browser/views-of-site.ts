import {html, type TemplateResult} from 'lit';
import type {App} from './app.ts';
import {choiceField, textField, type TextField} from './fields.ts';
import {type Language, languagesOf, withLanguages} from './languages.ts';
import {textAt, type ValuePath, withValue} from './site-values.ts';

/** A field for the text at a path of the configuration. */
function fieldAt(
  {state, findings, edit}: App,
  path: ValuePath,
  label: string,
  more: Partial<TextField> = {},
): TemplateResult {
  const onInput = (value: string): void =>
    edit((site) => withValue(site, path, value.trim() === '' ? '' : value));
  return textField({
    id: path.join('.'),
    label,
    value: textAt(state.draft.site, path),
    findings,
    onInput,
    ...more,
  });
}

/** The organisation, and the languages of its site. */
export function organisationView(app: App): TemplateResult {
  const {state, edit} = app;
  return html`<section aria-labelledby="who">
    <h2 id="who">1. Your organisation</h2>
    ${fieldAt(app, ['organisation', 'name'], 'Name', {hint: 'The banner says who asks.'})}
    ${fieldAt(app, ['organisation', 'contact'], 'Who answers questions (optional)', {
      hint: 'A role or a person, such as “Data protection officer”.',
    })}
    ${fieldAt(app, ['organisation', 'email'], 'Their email address (optional)', {type: 'email'})}
    ${choiceField({
      id: 'languages',
      legend: 'Languages of your pages',
      options: [
        ['en', 'English'],
        ['cy', 'Welsh'],
        ['en cy', 'Both, and most are in English'],
        ['cy en', 'Both, and most are in Welsh'],
      ],
      value: languagesOf(state.draft.site).join(' '),
      onChange: (value) => edit((site) => withLanguages(site, value.split(' ') as Language[])),
    })}
  </section>`;
}

/** The pages that the banner and the panel lead to. */
export function linksView(app: App): TemplateResult {
  return html`<section aria-labelledby="links">
    <h2 id="links">2. Your pages about privacy</h2>
    <p>
      Write the address of each page as in a link: <code>/privacy/</code>, or with the host,
      <code>https://…</code>.
    </p>
    ${fieldAt(app, ['links', 'policy'], 'Privacy policy')}
    ${fieldAt(app, ['links', 'cookies'], 'List of cookies', {
      hint: 'A page of yours on which Privacy Desk shows the list. The download says how.',
    })}
    ${fieldAt(app, ['links', 'rights'], 'Form for rights requests (optional)')}
    ${fieldAt(app, ['links', 'complaint'], 'Form for complaints (optional)')}
  </section>`;
}

/** When visitors are asked again, and where the banner is. */
export function noticeView(app: App): TemplateResult {
  const {state, edit} = app;
  return html`<section aria-labelledby="notice">
    <h2 id="notice">6. The question</h2>
    ${fieldAt(app, ['notice', 'version'], 'Version of what you tell visitors', {
      hint: 'Usually the day. When you change it, every visitor is asked again.',
    })}
    ${choiceField({
      id: 'banner.placement',
      legend: 'Place of the banner',
      options: [
        ['bar', 'Along the lower edge'],
        ['corner', 'In the corner'],
        ['flow', 'First in the page: it covers nothing'],
      ],
      value: textAt(state.draft.site, ['banner', 'placement']) || 'bar',
      onChange: (value) =>
        edit((site) => withValue(site, ['banner', 'placement'], value === 'bar' ? undefined : value)),
    })}
  </section>`;
}
