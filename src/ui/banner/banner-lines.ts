import {describeCategories, listTitles} from '../describe-categories.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {bannerKind} from './banner-kind.ts';
import {exceptionLine} from './exception-line.ts';

/** What the banner says, title first, a string for each line. */
export const bannerLines = (context: UiContext): readonly string[] => {
  const {desk, config, words} = context;
  const {name: organisation} = config.organisation;
  const {running, asked} = standingOf(desk);
  const kind = bannerKind(desk);
  const question = organisation ? say(words, 'banner.text.named', {organisation}) : say(words, 'banner.text');
  return [
    say(words, `${kind}.title`),
    ...(kind === 'notice'
      ? [say(words, 'notice.text')]
      : [question, say(words, 'banner.ask', {categories: listTitles(context, asked)})]),
    ...describeCategories(context)
      .filter(({id}) => running.includes(id))
      .map((category) => exceptionLine(context, category)),
    ...(desk.gpc ? [say(words, 'banner.gpc')] : []),
  ];
};
