import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {App} from './app.ts';
import {type Language, languageNames, languagesOf, withText} from './languages.ts';
import {longestSentence, readingAge} from './reading-age.ts';
import {textAt} from './site-values.ts';
import {type TextGroup, textGroups} from './text-groups.ts';
import {categoryIds} from './tools.ts';

/** A sentence of more words than this is hard to follow: https://www.gov.uk/guidance/content-design/writing-for-gov-uk */
const MOST_WORDS = 25;

/** The reading age that GOV.UK writes for. */
const WANTED_AGE = 9;

/** Every text of the widget, in the languages of the site, with its reading age. */
export function textsView(app: App): TemplateResult {
  const {state} = app;
  return html`<section aria-labelledby="texts">
    <h2 id="texts">4. Words</h2>
    <p>
      An empty field shows the built-in text, which is then used. Keep what is in braces, such as
      <code>{organisation}</code>: it is filled in. The reading age is an estimate, for English only. For
      Welsh, ask a native speaker; the words of the longest sentence are counted.
    </p>
    ${textGroups(categoryIds(state.draft.site)).map((group) => groupView(app, group))}
  </section>`;
}

function groupView(app: App, group: TextGroup): TemplateResult {
  const {openGroups} = app.state;
  const isOpen = openGroups.includes(group.id);
  const toggle = ({currentTarget}: Event): void => {
    const {open} = currentTarget as HTMLDetailsElement;
    const others = openGroups.filter((id) => id !== group.id);
    if (open !== isOpen) app.change({openGroups: open ? [...others, group.id] : others});
  };
  return html`<details class="texts" .open=${live(isOpen)} @toggle=${toggle}>
    <summary>${group.title} (${group.keys.length} texts)</summary>
    ${isOpen ? group.keys.map((key) => textRow(app, key)) : nothing}
  </details>`;
}

function textRow(app: App, key: string): TemplateResult {
  return html`<fieldset class="text">
    <legend><code>${key}</code></legend>
    ${languagesOf(app.state.draft.site).map((language) => textArea(app, key, language))}
  </fieldset>`;
}

function textArea({state, findings, builtIn, edit}: App, key: string, language: Language): TemplateResult {
  const id = `texts.${language}.${key}`;
  const own = textAt(state.draft.site, ['texts', language, key]);
  const fallback = builtIn[language][key] ?? '';
  const wrong = findings.filter(({path}) => path === id);
  return html`<div class="field">
    <label for=${id}>${languageNames[language]}</label>
    <textarea
      id=${id}
      rows=${Math.max(1, Math.ceil((own || fallback).length / 48))}
      lang=${language}
      placeholder=${fallback}
      aria-describedby="${id}-age"
      aria-invalid=${wrong.length > 0 ? 'true' : nothing}
      .value=${live(own)}
      @input=${({currentTarget}: Event) =>
        edit((site) => withText(site, language, key, (currentTarget as HTMLTextAreaElement).value))}
    ></textarea>
    <p class="hint" id="${id}-age">
      ${measureOf(own || fallback, language)}${wrong.map(({message}) => html`<br /><span class="wrong">${message}</span>`)}
    </p>
  </div>`;
}

/** How hard a text is to read, in words. */
function measureOf(text: string, language: Language): TemplateResult | string {
  const words = longestSentence(text);
  const long = words > MOST_WORDS ? ` Split the sentence of ${words} words.` : '';
  if (language !== 'en') return `Longest sentence: ${words} words.${long}`;
  const age = readingAge(text);
  if (age === undefined) return 'Too short for a reading age.';
  const advice = age > WANTED_AGE + 5 ? ' Use shorter words and sentences.' : '';
  return html`Reading age <strong>${age}</strong>.${advice}${long}`;
}
