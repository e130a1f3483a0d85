import {describeCategories} from '../describe-categories.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {bannerLines} from './banner-lines.ts';
import {exceptionLines} from './exception-lines.ts';

/** The exact words of the question, for the receipt: a line for each text, button and category. */
export const noticeText = (context: UiContext): string => {
  const {desk, words} = context;
  const {kind} = standingOf(desk);
  return [
    ...bannerLines(context),
    ...exceptionLines(context)
      .flatMap(({line, button}) => [line, button ?? []])
      .flat(),
    ...[`${kind}.accept`, `${kind}.reject`, 'banner.settings'].map((key) => say(words, key)),
    ...describeCategories(context).map(({title, description}) => `${title}: ${description}`),
  ].join('\n');
};
