import type {Answers} from '../../rights/form.ts';
import {renderHiddenAnswers, renderReview, reviewRows} from '../../rights/review.ts';
import {html, Html} from '../register/html.ts';
import {type FormContext, formAddress} from './context.ts';
import {cookieOffer, type FormPage, useOfAnswers} from './form-page.ts';
import {contactList} from './other-ways.ts';

/** Why the answers that were to be sent are shown again. */
export type ReviewNotice = 'problem.down' | 'problem.busy' | 'problem.again';

/**
 * The answers before they are sent. They are in hidden controls of the form: the service stores nothing before the last press.
 * `formKey` goes with them, so that two presses make one case.
 */
export function reviewPage(
  context: FormContext,
  values: Answers,
  formKey: string,
  notice?: ReviewNotice,
): FormPage {
  const {texts, fields, kind} = context;
  const title = texts.get('review.title');
  const address = formAddress(context);
  const rows = reviewRows(fields, values);
  const main = html`${notice !== undefined && noticeBox(context, notice)}
    <h1>${title}</h1>
    ${notice === undefined && html`<p class="lead">${texts.get('review.unsent')}</p>`}
    ${new Html(renderReview(rows, texts, (fragment) => `${address}#${fragment}`))}
    ${[values['kinds']].flat().includes('cookies') && cookieOffer(context, true)} ${useOfAnswers(context)}
    <form method="post" action="${address}" id="answers">
      ${hiddenAnswers(context, values)}
      <input type="hidden" name="formKey" value="${formKey}" />
      <p class="actions">
        <button class="button" type="submit" name="step" value="send">
          ${texts.get(`review.send.${kind}`)}
        </button>
      </p>
    </form>`;
  return {
    title: notice === undefined ? title : `${texts.get('error.prefix')} ${title}`,
    main,
    step: 'review',
  };
}

/** The answer to a request that is about nothing but cookies: it can be done at once, without a form. */
export function cookiesPage(context: FormContext, values: Answers): FormPage {
  const {texts} = context;
  const title = texts.get('cookies.heading');
  const main = html`<h1>${title}</h1>
    ${cookieOffer(context)}
    <form method="post" action="${formAddress(context)}" id="answers">
      ${hiddenAnswers(context, values)}
      <p class="actions">
        <button class="button quiet" type="submit" name="step" value="anyway">
          ${texts.get('cookies.send')}
        </button>
      </p>
    </form>`;
  return {title, main, step: 'review'};
}

function hiddenAnswers({fields}: FormContext, values: Answers): Html {
  const asked = fields.filter(({kind}) => kind !== 'honeypot');
  return new Html(renderHiddenAnswers(asked, values));
}

function noticeBox(context: FormContext, notice: ReviewNotice): Html {
  const {texts} = context;
  return html`<div class="errors" role="alert" tabindex="-1" aria-labelledby="errors-title">
    <h2 id="errors-title">
      ${texts.get(notice === 'problem.again' ? 'error.summary' : 'problem.down.title')}
    </h2>
    <p>${texts.get(notice)}</p>
    ${notice !== 'problem.again' && contactList(context)}
  </div>`;
}
