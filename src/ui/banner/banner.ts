import {categoryStatus} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {type HtmlElementNode, htmlElement} from '../html-node.ts';
import {translate} from '../texts/translate.ts';
import {bannerWords} from './banner-texts.ts';
import {button} from './button.ts';
import {loadErrorMessage} from './status-message.ts';

/** What the banner's buttons do. */
export interface BannerActions {
  answer(method: 'banner-accept' | 'banner-reject'): void;
  /** Turns off a category that is on under an exception. */
  object(id: string): void;
  settings(): void;
  /** Called when the visitor is about to press Settings. */
  prefetch(): void;
}

/**
 * The banner's text and buttons. They are children of `<privacy-desk>` in the page's own tree, because consent-automation
 * tools do not look into shadow roots. Each is a direct child of the host: `::slotted()` protects only those from the page's
 * styles.
 */
export function bannerContent(
  context: UiContext,
  {answer, object, settings, prefetch}: BannerActions,
): readonly HtmlElementNode[] {
  const {texts, host} = context;
  const {kind} = categoryStatus(host);
  const {title, changed, intro, more, exceptions, off, links} = bannerWords(context);
  const paragraph = (slot: string, text: string): HtmlElementNode =>
    htmlElement('p', [text], {slot, part: 'text'});
  return [
    htmlElement('h2', [title], {slot: 'title', part: 'title'}),
    ...(changed ? [paragraph('text', changed)] : []),
    paragraph('text', intro),
    ...more.map((line) => paragraph('more', line)),
    ...exceptions.flatMap(({id, line, button: text}) => [
      paragraph('more', line),
      ...(text ? [button('object', text, {onclick: () => object(id)}, 'object')] : []),
    ]),
    ...(off ? [htmlElement('p', [off], {slot: 'more', part: 'off', tabindex: '-1'})] : []),
    // Both answers come from one call, so that they cannot differ.
    ...(['accept', 'reject'] as const).map((part) =>
      button(part, translate(texts, `${kind}.${part}`), {onclick: () => answer(`banner-${part}`)}, 'answers'),
    ),
    button(
      'settings',
      translate(texts, 'banner.settings'),
      {onclick: settings, onpointerenter: prefetch, onfocus: prefetch},
      'settings',
    ),
    ...links.map(({part, text, href}) => htmlElement('a', [text], {slot: 'links', part, href})),
  ];
}

/**
 * The card in the shadow root that lays out the banner's slotted text and buttons, and has the list of purposes.
 * Consent-automation tools do not need that list. An error is read out when it appears. The report of what was removed goes
 * into `.report`.
 */
export function bannerFrame(context: UiContext, hasError: boolean): HtmlElementNode {
  const {texts, host} = context;
  const {title, lines} = loadErrorMessage(context);
  const error = hasError ? [htmlElement('p', [[title, ...lines].join('. ')])] : [];
  return htmlElement(
    'section',
    [
      htmlElement('div', [
        slot('title'),
        slot('text'),
        ...purposeList(context),
        slot('more'),
        htmlElement('div', [], {class: 'report'}),
        slot('links'),
        htmlElement('div', error, {role: 'status'}),
      ]),
      htmlElement('div', ['object', 'answers', 'settings'].map(slot), {class: 'answers'}),
    ],
    {
      class: 'card',
      part: 'banner',
      role: 'region',
      'aria-label': translate(texts, `${categoryStatus(host).kind}.title`),
      'data-nosnippet': '',
    },
  );
}

/** Without bullets, Safari announces a list only when it has the role: https://bugs.webkit.org/show_bug.cgi?id=170179 */
function purposeList(context: UiContext): readonly HtmlElementNode[] {
  const {purposes} = bannerWords(context);
  const items = purposes.map(({label, text}) =>
    htmlElement('li', [htmlElement('strong', [label]), ` ${text}`]),
  );
  return items.length ? [htmlElement('ul', items, {class: 'purposes', role: 'list'})] : [];
}

function slot(name: string): HtmlElementNode {
  return htmlElement('slot', [], {name});
}
