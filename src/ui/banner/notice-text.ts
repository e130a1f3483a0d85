import {describeCategories} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {standingOf} from '../standing-of.ts';
import {bannerKind} from './banner-kind.ts';
import {bannerLines} from './banner-lines.ts';

/** The exact words of the question, for the receipt: a line for each text, button and category. */
export const noticeText = (context: UiContext): string => {
  const {desk, words} = context;
  const {running} = standingOf(desk);
  const described = describeCategories(context);
  return [
    ...bannerLines(context),
    ...['accept', 'reject'].map((answer) => say(words, `${bannerKind(desk)}.${answer}`)),
    say(words, 'banner.settings'),
    ...described
      .filter(({id}) => running.includes(id))
      .map(({title}) => say(words, 'banner.object', {category: title})),
    ...described.map(({title, description}) => `${title}: ${description}`),
  ].join('\n');
};
