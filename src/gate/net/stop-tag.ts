import type {Guard} from './guard.ts';
import type {InertMarkup} from './inert-markup.ts';

/** Gives a start tag as it may be written: stopped, or as it is. */
export type StopTag = (tag: string) => string;

export const createStopTag =
  (guard: Guard, {namesStopped, read}: InertMarkup): StopTag =>
  (tag) => {
    if (!namesStopped(tag)) return tag;
    // Elsewhere it would be read as an `<img>`.
    const {content} = read(/^<(fe)?image/i.test(tag) ? `<svg>${tag}` : tag);
    const element = content.querySelector('svg > *') ?? content.firstElementChild;
    const before = element?.outerHTML;
    guard.checkAll(content);
    if (!element || element.outerHTML === before) return tag;
    return element.outerHTML.replace(/<\/[^>]*>$/, '').replace(/>$/, tag.endsWith('/>') ? '/>' : '>');
  };
