import type {Notice} from '../../receipt/notice.ts';
import {describeCategories} from '../describe-categories.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {bannerLines} from './banner-lines.ts';
import {exceptionLines} from './exception-lines.ts';

/** The exact words of the question, for the receipt: in `text`, a line for each text, button and category. */
export const noticeOf = (context: UiContext): Notice => {
  const {desk, language, words} = context;
  const {kind} = standingOf(desk);
  const categories = describeCategories(context);
  const text = [
    ...bannerLines(context),
    ...exceptionLines(context).flatMap(({line, button}) => (button ? [line, button] : line)),
    ...[`${kind}.accept`, `${kind}.reject`, 'banner.settings'].map((key) => say(words, key)),
    ...categories.map(({title, description}) => `${title}: ${description}`),
  ].join('\n');
  return {categories, language, text};
};
