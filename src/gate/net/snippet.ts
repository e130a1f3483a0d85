import {PARKED} from './parked-attribute.ts';

/** The categories of a `key` as a verdict names it. */
export const categoriesIn = (key: string): readonly string[] => key.replaceAll(/:\S+/g, '').split(' ');

/** Attributes of our own markup for `key`. */
const writtenMarks = (key: string): string => {
  const [, service] = /:(\S+)/.exec(key) ?? [];
  return `data-consent="${categoriesIn(key).join(' ')}"${service ? ` data-service="${service}"` : ''}`;
};

/** As its author wrote it: without what stands in place of the parked, and with the parked back in its own. */
const asWritten = (element: Element): string =>
  element.outerHTML
    .replaceAll(/ (src|srcset|href|xlink:href|poster|data)=""(?=[^>]* data-stopped-\1=)/g, '')
    .replaceAll(/ type="privacy-desk\/stopped"| data-stopped-type=""/g, '')
    .replaceAll(` ${PARKED}`, ' ');

/** What to paste in place of `element`, so that it is held properly until `key` is allowed. */
export const snippetFor = (element: Element, key: string): string => {
  const html = asWritten(element.closest('picture,video,audio,svg') ?? element);
  // Firefox looks ahead of its parser and asks for images in templates: they are parked instead.
  return html.startsWith('<img')
    ? html.replaceAll(/ (src|srcset)=/g, ' data-$1=').replace('<img', `<img ${writtenMarks(key)}`)
    : `<template ${writtenMarks(key)}>${html}</template>`;
};

/** The same around a script that asks by itself. */
export const wrapperFor = (key: string): string => `<template ${writtenMarks(key)}>…</template>`;
