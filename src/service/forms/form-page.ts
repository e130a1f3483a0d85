import type {Answers, FieldError} from '../../rights/form.ts';
import {FORM_LANGUAGES, formLanguageNames} from '../../rights/form-texts.ts';
import {mailtoAddress} from '../../rights/mail-text.ts';
import {renderErrorSummary, renderForm} from '../../rights/render-form.ts';
import type {FormStep} from '../../rights/script-data.ts';
import {html, Html} from '../register/html.ts';
import {type FormContext, formAddress, pageAddress, otherFormAddress, settingsAddress} from './context.ts';
import {otherWays} from './other-ways.ts';

/** Title, without the name of the site, and main part of a page. */
export interface FormPage {
  readonly title: string;
  readonly main: Html;
  readonly step: FormStep;
  /** Whether the form is empty. */
  readonly isFresh?: boolean;
}

/** The form, with the answers given so far and what is wrong with them. */
export function formPage(
  context: FormContext,
  values?: Answers,
  errors: readonly FieldError[] = [],
): FormPage {
  const {texts, kind, fields} = context;
  const title = texts.get(`${kind}.title`);
  const {email} = context;
  const form = {
    ...(email === undefined
      ? {action: formAddress(context)}
      : {action: mailtoAddress(email, texts.get('mail.subject')), enctype: 'text/plain'}),
    fields,
    button: texts.get('continue'),
    texts,
    after: {kinds: cookieOffer(context).toString()},
  };
  const main = html`${new Html(renderErrorSummary(fields, errors, texts))}
    ${email === undefined ? languageButtons(context) : languageLinks(context)}
    <h1>${title}</h1>
    <p class="lead">${texts.get(`${kind}.lead`)}</p>
    ${email !== undefined && html`<noscript><p>${texts.get('mail.without')}</p></noscript>`}
    ${new Html(renderForm(form, values, errors))}
    <aside>
      ${otherWays(context)} ${useOfAnswers(context)}
      <p>
        <a href="${otherFormAddress(context)}"
          >${texts.get(kind === 'request' ? 'complaint.instead' : 'request.instead')}</a
        >
      </p>
    </aside>`;
  return {
    title: errors.length > 0 ? `${texts.get('error.prefix')} ${title}` : title,
    main,
    step: 'form',
    isFresh: values === undefined,
  };
}

/**
 * Buttons of the form for the other languages, so that changing the language loses no answer. The first button of a form is the one
 * that Enter presses, so one that is not visible and does the usual step comes before them:
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
 */
export function languageButtons(context: FormContext): Html {
  const {texts} = context;
  const items = FORM_LANGUAGES.map((language) =>
    language === texts.language
      ? html`<li lang="${language}" aria-current="true">${formLanguageNames[language]}</li>`
      : html`<li>
          <button
            class="as-link"
            type="submit"
            name="step"
            value="change"
            form="answers"
            formaction="${formAddress(context, language)}"
            lang="${language}"
          >
            ${formLanguageNames[language]}
          </button>
        </li>`,
  );
  return html`<button class="visually-hidden" type="submit" form="answers" tabindex="-1" aria-hidden="true">
      ${texts.get('continue')}
    </button>
    <ul class="languages" aria-label="${texts.get('language.label')}">
      ${items}
    </ul>`;
}

/** Links to the files in the other languages: that in Welsh is in a folder `cy` beside those in English. */
function languageLinks({texts, kind}: FormContext): Html {
  const items = FORM_LANGUAGES.map((language) =>
    language === texts.language
      ? html`<li lang="${language}" aria-current="true">${formLanguageNames[language]}</li>`
      : html`<li>
          <a
            href="${language === 'cy' ? '../cy' : '../..'}/${kind}/"
            lang="${language}"
            hreflang="${language}"
            >${formLanguageNames[language]}</a
          >
        </li>`,
  );
  return html`<ul class="languages" aria-label="${texts.get('language.label')}">
    ${items}
  </ul>`;
}

/** How to withdraw consent to cookies at once. On the form it is shown when that is chosen. */
export function cookieOffer(context: FormContext, withHeading = false): Html {
  const {texts} = context;
  const list = pageAddress(context, 'cookies');
  return html`<div class="offer when-kinds-cookies">
    ${withHeading && html`<h2>${texts.get('cookies.heading')}</h2>`}
    <p>${texts.get('cookies.text')}</p>
    <p><a href="${settingsAddress(context)}">${texts.get('cookies.open')}</a></p>
    <noscript><p>${texts.get('cookies.without')}</p></noscript>
    ${list !== undefined && html`<p><a href="${list}">${texts.get('cookies.list')}</a></p>`}
  </div>`;
}

/** What the answers are used for, who sees them and how long they are kept. */
export function useOfAnswers(context: FormContext): Html {
  const {texts, kind, config, retention} = context;
  const {contact, name} = config.organisation ?? {};
  const policy = pageAddress(context, 'policy');
  return html`<h2>${texts.get('use.heading')}</h2>
    <ul>
      <li>${texts.get(`use.${kind}`)}</li>
      <li>
        ${texts.get('use.seen', {
          // The name of a role is in the language of the configuration.
          officer: (texts.language === 'en' ? contact : undefined) ?? texts.get('use.officer'),
          organisation: name ?? texts.get('use.organisation'),
        })}
      </li>
      <li>${texts.get(`use.kept.${kind}`, {period: periodInWords(retention[kind], texts.language)})}</li>
    </ul>
    ${policy !== undefined && html`<p><a href="${policy}">${texts.get('use.policy')}</a></p>`}`;
}

const UNITS = {Y: 'year', M: 'month', W: 'week', D: 'day'} as const;

/** `P3Y6M` in words. */
function periodInWords(duration: string, language: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: UNITS[unit as keyof typeof UNITS],
      unitDisplay: 'long',
    }).format(Number(count)),
  );
  return new Intl.ListFormat(language).format(parts);
}
