import {listTitles} from '../describe-categories.ts';
import {optionalIds} from '../optional-ids.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** What the banner says, title first, a string for each line. */
export const bannerLines = (context: UiContext): readonly string[] => {
  const {desk, config, words} = context;
  const {name: organisation} = config.organisation;
  return [
    say(words, 'banner.title'),
    organisation ? say(words, 'banner.text.named', {organisation}) : say(words, 'banner.text'),
    say(words, 'banner.ask', {categories: listTitles(context, optionalIds(desk))}),
    ...(desk.gpc ? [say(words, 'banner.gpc')] : []),
  ];
};
