import {listTitles} from '../describe-categories.ts';
import type {Outcome} from '../desk.ts';
import {hasOpenQuestion} from '../has-open-question.ts';
import {standingOf} from '../standing-of.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import type {Told} from './confirmation.ts';

/** What the confirmation says about what was granted and refused; a list of nothing is left out. */
export const toldOf = (context: UiContext, outcome: Outcome): Told => ({
  staysAsked: hasOpenQuestion(context.desk) && standingOf(context.desk).objected.length > 0,
  title: say(context.words, 'confirmation.title'),
  lines: (['granted', 'refused'] as const).flatMap((answer) => {
    const categories = listTitles(context, outcome[answer]);
    return categories ? say(context.words, `confirmation.${answer}`, {categories}) : [];
  }),
});
