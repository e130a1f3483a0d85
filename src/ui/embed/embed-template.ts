import {button} from '../banner/button.ts';
import {type HtmlElementNode, htmlElement} from '../html-node.ts';
import {directionOf} from '../texts/pick-language.ts';
import {type Texts, translate} from '../texts/translate.ts';
import type {EmbedWords} from './describe-embed.ts';

/** What a placeholder shows. */
export interface EmbedView extends EmbedWords {
  readonly title: string;
  /** BCP 47 tag of `texts`. */
  readonly language: string;
  readonly texts: Texts;
  /** Whether the whole text is open in a dialog. */
  readonly isOpen: boolean;
  /** Address of the site's own picture. */
  readonly poster: string | undefined;
}

/** What the buttons of a placeholder do. */
export interface EmbedActions {
  play(): void;
  always(): void;
  open(): void;
  /** Called when the dialog is closed, by its button or by Escape. */
  closed(): void;
}

/** The box in the page and, over the page, the dialog with the whole text. */
export function embedContent(view: EmbedView, actions: EmbedActions): readonly HtmlElementNode[] {
  const {title, language, texts, isOpen, poster} = view;
  const labels = {'aria-label': title, lang: language, dir: directionOf(language)};
  const more = {type: 'button', part: 'more', 'aria-haspopup': 'dialog'};
  const box = htmlElement(
    'div',
    [
      ...(poster ? [picture(poster)] : []),
      htmlElement('div', description(view), {class: 'description', id: 'description'}),
      htmlElement(
        'div',
        [
          ...answers(view, actions),
          htmlElement('button', [translate(texts, 'embed.more')], more, {onclick: actions.open}),
        ],
        {class: 'buttons'},
      ),
    ],
    {class: 'box', role: 'group', ...labels, ...(poster ? {'data-poster': ''} : {})},
  );
  return isOpen ? [box, dialog(view, actions, labels)] : [box];
}

/** The site's own picture. One that does not load is taken away: browsers would draw a frame in its place. */
function picture(src: string): HtmlElementNode {
  const onerror = (event: Event | string): void => {
    if (typeof event === 'object') (event.target as Element).remove();
  };
  return htmlElement('img', [], {loading: 'lazy', alt: '', src}, {onerror});
}

function dialog(
  view: EmbedView,
  actions: EmbedActions,
  labels: Readonly<Record<string, string>>,
): HtmlElementNode {
  const close = ({target}: Event): void => (target as Element).closest('dialog')?.close();
  const buttons = [
    ...answers(view, actions),
    button('close', translate(view.texts, 'embed.close'), {onclick: close}),
  ];
  return htmlElement(
    'dialog',
    [...description(view), htmlElement('div', buttons, {class: 'buttons'})],
    {tabindex: '-1', ...labels},
    {onclose: actions.closed},
  );
}

function description({title, short, lines, links}: EmbedView): readonly HtmlElementNode[] {
  const rest = [
    ...lines.map((line) => htmlElement('p', [line])),
    ...links.map(({url, text}) => htmlElement('a', [text], {href: url})),
  ];
  return [
    htmlElement('strong', [title]),
    htmlElement('p', [short]),
    htmlElement('div', rest, {class: 'rest'}),
  ];
}

function answers({play, always}: EmbedView, actions: EmbedActions): readonly HtmlElementNode[] {
  const described = {type: 'button', part: 'play', 'aria-describedby': 'description'};
  return [
    htmlElement('button', [play], described, {onclick: actions.play}),
    button('always', always, {onclick: actions.always}),
  ];
}
