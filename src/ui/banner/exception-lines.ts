import {describeCategories} from '../describe-categories.ts';
import {listWords} from '../list-words.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** What the banner says of a category that is on under an exception. */
export interface ExceptionLine {
  readonly id: string;
  /** That it is on, what it does, and who runs it. */
  readonly line: string;
  /** On the button that turns it off; absent from a notice of one, whose second answer does that. */
  readonly button: string | undefined;
}

/** The lines about what is on already. */
export const exceptionLines = (context: UiContext): readonly ExceptionLine[] => {
  const {desk, words, locale} = context;
  const {running, asked} = standingOf(desk);
  return describeCategories(context)
    .filter(({id}) => running.includes(id))
    .map(({id, title: category, description, services}) => ({
      id,
      line: say(words, 'banner.on', {
        category,
        description,
        services: listWords(
          locale,
          services.map(({name}) => name),
        ),
      }),
      button: asked.length || running.length > 1 ? say(words, 'banner.object', {category}) : undefined,
    }));
};
