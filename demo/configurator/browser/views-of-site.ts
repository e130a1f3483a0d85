import {html, type TemplateResult} from 'lit';
import {linkKey} from '../../../src/config/text-keys.ts';
import type {App} from './app.ts';
import {choiceField} from './choice-fields.ts';
import {type FieldPath, fieldNames} from './field-names.ts';
import {textField, type TextField} from './fields.ts';
import {type Language, languageNames, languagesOf, withLanguages, withText} from './languages.ts';
import {textAt, type ValuePath, withValue} from './site-values.ts';

/** A field for the text at a path of the configuration. */
function fieldAt(app: App, path: FieldPath, more: Partial<TextField> = {}): TemplateResult {
  const keys = path.split('.') as unknown as ValuePath;
  const onInput = (value: string): void =>
    app.edit((site) => withValue(site, keys, value.trim() === '' ? '' : value));
  return textField(app, {
    id: path,
    label: fieldNames[path],
    value: textAt(app.state.draft.site, keys),
    onInput,
    ...more,
  });
}

/** The organisation, and the languages of its site. */
export function organisationView(app: App): TemplateResult {
  const {state, edit} = app;
  const languages = languagesOf(state.draft.site);
  return html`<section aria-labelledby="who">
    <h2 id="who" tabindex="-1">1. Your organisation</h2>
    ${fieldAt(app, 'organisation.name', {
      hint:
        languages.length > 1
          ? 'The banner says who asks. Privacy Desk has one name for both languages: if your charity has a Welsh name, you can write both here.'
          : 'The banner says who asks.',
    })}
    ${fieldAt(app, 'organisation.contact', {
      hint: 'A role or a person, such as “Data protection officer”.',
    })}
    ${fieldAt(app, 'organisation.email', {type: 'email'})}
    ${choiceField({
      id: 'languages',
      legend: 'Languages of your pages',
      options: [
        ['en', 'English'],
        ['cy', 'Welsh'],
        ['en cy', 'Both, and most are in English'],
        ['cy en', 'Both, and most are in Welsh'],
      ],
      value: languages.join(' '),
      onChange: (value) => edit((site) => withLanguages(site, value.split(' ') as Language[])),
    })}
  </section>`;
}

/** The pages that the banner and the panel lead to. */
export function linksView(app: App): TemplateResult {
  return html`<section aria-labelledby="links">
    <h2 id="links" tabindex="-1">2. Your pages about privacy</h2>
    <p>
      Write the address of each page as in the address bar of your browser, <code>https://…</code>, or only
      what follows the name of your site: <code>/privacy-policy/</code>.
    </p>
    ${addressFields(app, 'policy')}
    ${addressFields(app, 'cookies', 'A page of yours on which Privacy Desk shows the list. The download says how.')}
    ${addressFields(app, 'rights')} ${addressFields(app, 'complaint')}
  </section>`;
}

/** The address of a page in each language. In the second one, it is a text of the site. */
function addressFields(
  app: App,
  page: 'policy' | 'cookies' | 'rights' | 'complaint',
  hint?: string,
): TemplateResult {
  const {site} = app.state.draft;
  const [first, second] = languagesOf(site);
  const path = `links.${page}` as const;
  const label = (language: Language): string => `${fieldNames[path]}, in ${languageNames[language]}`;
  if (!first || !second) return fieldAt(app, path, {hint});
  return html`${fieldAt(app, path, {hint, label: label(first)})}
  ${textField(app, {
    id: `texts.${second}.${path}`,
    label: label(second),
    hint: `If it is empty, ${languageNames[second]} visitors get the ${languageNames[first]} page.`,
    value: textAt(site, ['texts', second, linkKey(page)]),
    onInput: (value) => app.edit((one) => withText(one, second, linkKey(page), value.trim())),
  })}`;
}

/** When visitors are asked again, and where the banner is. */
export function noticeView(app: App): TemplateResult {
  const {state, edit} = app;
  return html`<section aria-labelledby="notice">
    <h2 id="notice" tabindex="-1">6. The question</h2>
    ${fieldAt(app, 'notice.version', {
      hint: 'Write the day of today when you change what you tell visitors, for example a new tool: 2026-12-01. Every visitor is then asked again.',
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
