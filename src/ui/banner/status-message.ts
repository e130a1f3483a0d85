import type {ChoiceSummary} from '../../contract/host.ts';
import {categoryStatus, hasOpenQuestion, isException} from '../category-status.ts';
import {textsOfChanges} from '../changes.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {type HtmlElementNode, htmlElement} from '../html-node.ts';
import {translate} from '../texts/translate.ts';
import {noticeValues} from './banner-texts.ts';
import {button} from './button.ts';

/** A message to the visitor: the confirmation of a choice, what has changed, or an error. */
export interface StatusMessage {
  readonly title: string;
  readonly lines: readonly string[];
  /** The banner stays, and shows the message itself: something was turned off, and other questions are still open. */
  readonly keepsBanner?: boolean;
  /** What was removed after a withdrawal. */
  readonly report?: Element | undefined;
  /** Called when the visitor presses one of its buttons. */
  readonly onRead?: () => void;
}

/** What the buttons of a message do. */
interface MessageActions {
  settings(): void;
  hide(): void;
}

/**
 * A message in place of the banner. The card gets the focus, so its title and text are its accessible name and description:
 * screen readers read them out once because of that. The report of what was removed goes into `.report`.
 */
export function messageCard(
  {texts}: UiContext,
  {title, lines, onRead}: StatusMessage,
  {settings, hide}: MessageActions,
): HtmlElementNode {
  const paragraphs = lines.map((line) => htmlElement('p', [line]));
  const afterReading = (action: () => void) => (): void => {
    onRead?.();
    action();
  };
  return htmlElement(
    'section',
    [
      htmlElement('div', [
        htmlElement('h2', [title], {id: 'title'}),
        htmlElement('div', [...paragraphs, htmlElement('div', [], {class: 'report'})], {id: 'text'}),
      ]),
      htmlElement(
        'div',
        [
          button('change', translate(texts, 'confirmation.change'), {onclick: afterReading(settings)}),
          button('hide', translate(texts, 'confirmation.hide'), {onclick: afterReading(hide)}),
        ],
        {class: 'answers'},
      ),
    ],
    {
      class: 'card',
      part: 'confirmation',
      role: 'status',
      tabindex: '-1',
      'aria-labelledby': 'title',
      'aria-describedby': 'text',
      'data-nosnippet': '',
    },
  );
}

/** Says what was granted and for how long, what was left on, and what was refused. An empty list has no line. */
export function confirmationMessage(context: UiContext, {granted, refused}: ChoiceSummary): StatusMessage {
  const {host, texts} = context;
  const answers = {
    granted: granted.filter((key) => !isException(host, key)),
    'left-on': granted.filter((key) => isException(host, key)),
    refused,
  };
  const lines = Object.entries(answers).flatMap(([answer, keys]) => {
    const categories = formatTitles(context, keys);
    return categories ? translate(texts, `confirmation.${answer}`, {categories}) : [];
  });
  return {
    keepsBanner: hasOpenQuestion(host) && categoryStatus(host).objected.length > 0,
    title: translate(texts, 'confirmation.title'),
    lines: answers.granted.length
      ? [...lines, translate(texts, 'banner.lasts', noticeValues(context))]
      : lines,
  };
}

/** Says what has changed since the visitor's answers, which stay in force. `undefined` when there is nothing to tell. */
export function changesMessage(context: UiContext): StatusMessage | undefined {
  const lines = textsOfChanges(context, context.host.changes());
  if (!lines.length) return undefined;
  const onRead = (): void => context.host.noteChangesRead();
  return {title: translate(context.texts, 'changed.title'), lines, onRead};
}

/** Says that a file the visitor's action needs did not load. */
export function loadErrorMessage({texts}: UiContext): StatusMessage {
  return {
    title: translate(texts, 'trouble.title'),
    lines: [translate(texts, 'trouble.text')],
  };
}
