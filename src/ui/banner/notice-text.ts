import {describeCategories} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {bannerLines} from './banner-lines.ts';

/** The exact words of the question, for the receipt: a line for each text, button and category. */
export const noticeText = (context: UiContext): string =>
  [
    ...bannerLines(context),
    ...['accept', 'reject', 'settings'].map((button) => say(context.words, `banner.${button}`)),
    ...describeCategories(context).map(({title, description}) => `${title}: ${description}`),
  ].join('\n');
