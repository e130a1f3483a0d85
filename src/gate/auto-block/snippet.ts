import {BLOCKED_PREFIX, BLOCKED_TYPE} from './blocked-attribute.ts';

/** The categories in the `key` of a verdict: `media:youtube analytics` → `media`, `analytics`. */
export function categoriesIn(key: string): readonly string[] {
  return key.replaceAll(/:\S+/g, '').split(' ');
}

/** The markup that a developer should write instead of `element`, so that the gate holds it until `key` is allowed. */
export function snippetFor(element: Element, key: string): string {
  const html = originalHtml(element.closest('picture,video,audio,svg') ?? element);
  // Firefox preloads images in templates, so an image gets parked attributes instead of a template.
  return html.startsWith('<img')
    ? html.replaceAll(/ (src|srcset)=/g, ' data-$1=').replace('<img', `<img ${consentAttributes(key)}`)
    : `<template ${consentAttributes(key)}>${html}</template>`;
}

/** The same for a request: a template for the script that makes it. */
export function wrapperFor(key: string): string {
  return `<template ${consentAttributes(key)}>…</template>`;
}

function consentAttributes(key: string): string {
  const [, service] = /:(\S+)/.exec(key) ?? [];
  return `data-consent="${categoriesIn(key).join(' ')}"${service ? ` data-service="${service}"` : ''}`;
}

/** An empty attribute whose value is kept under the prefix. */
const EMPTIED = new RegExp(
  String.raw` (src|srcset|href|xlink:href|poster|data)=""(?=[^>]* ${BLOCKED_PREFIX}\1=)`,
  'g',
);

/** The type of a blocked script; and the kept type of one that had none. */
const BLOCKED_SCRIPT = new RegExp(` type="${BLOCKED_TYPE}"| ${BLOCKED_PREFIX}type=""`, 'g');

/** The markup of `element` before it was blocked. */
function originalHtml(element: Element): string {
  return element.outerHTML
    .replaceAll(EMPTIED, '')
    .replaceAll(BLOCKED_SCRIPT, '')
    .replaceAll(` ${BLOCKED_PREFIX}`, ' ');
}
