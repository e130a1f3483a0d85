import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {App} from './app.ts';
import {findingsAt, isWrong, wrongView} from './fields.ts';
import {type Language, languageNames, languagesOf, withText} from './languages.ts';
import {longestSentence, readingAge} from '../../../src/cli/rules/reading-age.ts';
import {textAt} from './site-values.ts';
import {type TextGroup, textGroups} from './text-groups.ts';
import {categoryIds} from './tools.ts';

/** A sentence of more words than this is hard to follow: https://www.gov.uk/guidance/content-design/writing-for-gov-uk */
const MOST_WORDS = 25;

/** As many fit into the narrowest field beside another one. */
const CHARACTERS_IN_A_ROW = 24;

/** The reading age that GOV.UK writes for. */
const WANTED_AGE = 9;

/** Every text of the widget, in the languages of the site, with its reading age. */
export function textsView(app: App): TemplateResult {
  const {state} = app;
  return html`<section aria-labelledby="texts">
    <h2 id="texts" tabindex="-1">4. Words</h2>
    <p>
      An empty field shows the text that is used. Write your own if you like. Some texts have a word such as
      <code>{organisation}</code>: leave it as it is, with the signs around it, and Privacy Desk puts the name
      of your organisation there. The reading age is an estimate, for English only. For Welsh, ask a native
      speaker; the words of the longest sentence are counted.
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
    ${isOpen ? [...group.keys.map((key) => textRow(app, key)), namesInCode(app, group)] : nothing}
  </details>`;
}

/** The keys of the texts, which a person who writes no code does not need. */
function namesInCode({builtIn}: App, {keys}: TextGroup): TemplateResult {
  return html`<details>
    <summary>Names of these texts in code, for the person who builds your site</summary>
    <ul>
      ${keys.map((key) => html`<li>“${builtIn.en[key]}”: <code>${key}</code></li>`)}
    </ul>
  </details>`;
}

function textRow(app: App, key: string): TemplateResult {
  return html`<fieldset class="text">
    <legend>“${app.builtIn.en[key]}”</legend>
    ${languagesOf(app.state.draft.site).map((language) => textArea(app, key, language))}
  </fieldset>`;
}

function textArea(app: App, key: string, language: Language): TemplateResult {
  const {state, builtIn, edit} = app;
  const id = `texts.${language}.${key}`;
  const own = textAt(state.draft.site, ['texts', language, key]);
  const fallback = builtIn[language][key] ?? '';
  const wrong = findingsAt(app, id, own);
  return html`<div class="field">
    <label for=${id}><span class="hidden">“${builtIn.en[key]}”, in </span>${languageNames[language]}</label>
    ${wrongView(id, wrong)}
    <textarea
      id=${id}
      rows=${Math.max(1, Math.ceil((own || fallback).length / CHARACTERS_IN_A_ROW))}
      lang=${language}
      placeholder=${fallback}
      aria-describedby=${wrong.length > 0 ? `${id}-wrong ${id}-age` : `${id}-age`}
      aria-invalid=${isWrong(wrong)}
      .value=${live(own)}
      @input=${({currentTarget}: Event) =>
        edit((site) => withText(site, language, key, (currentTarget as HTMLTextAreaElement).value))}
    ></textarea>
    <p class="hint" id="${id}-age">${measureOf(own || fallback, language)}</p>
  </div>`;
}

/** How hard a text is to read, in words. */
function measureOf(text: string, language: Language): TemplateResult | string {
  const words = longestSentence(text);
  const long = words > MOST_WORDS ? ` Split the sentence of ${words} words.` : '';
  if (language !== 'en') return `Longest sentence: ${words} ${words === 1 ? 'word' : 'words'}.${long}`;
  const age = readingAge(text);
  if (age === undefined) return 'Too short for a reading age.';
  const advice = age > WANTED_AGE + 5 ? ' Use shorter words and sentences.' : '';
  return html`Reading age <strong>${age}</strong>.${advice}${long}`;
}
