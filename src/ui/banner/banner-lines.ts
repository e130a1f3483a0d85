import {listTitles} from '../describe-categories.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** What the banner says, title first, a string for each line; what is on already follows. */
export const bannerLines = (context: UiContext): readonly string[] => {
  const {desk, config, words} = context;
  const {name: organisation} = config.organisation;
  const {asked, kind} = standingOf(desk);
  return [
    say(words, `${kind}.title`),
    ...(kind === 'notice'
      ? [say(words, 'notice.text')]
      : [
          organisation ? say(words, 'banner.text.named', {organisation}) : say(words, 'banner.text'),
          say(words, 'banner.ask', {categories: listTitles(context, asked)}),
        ]),
    ...(desk.gpc ? [say(words, 'banner.gpc')] : []),
  ];
};
