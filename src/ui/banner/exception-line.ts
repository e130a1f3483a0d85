import type {DescribedCategory} from '../describe-categories.ts';
import {listWords} from '../list-words.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** Says of a category that is on under an exception: that it is, what it does, and who runs it. */
export const exceptionLine = (
  {words, locale}: UiContext,
  {title, description, services}: DescribedCategory,
): string =>
  say(words, 'banner.on', {
    category: title,
    description,
    services: listWords(
      locale,
      services.map(({name}) => name),
    ),
  });
