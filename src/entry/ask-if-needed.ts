import {answerOf} from '../consent/answer-of.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import type {PageDesk} from './page-desk.ts';

/** Asks the visitor when a category is offered, optional and not answered. In a frame, the page around asks. */
export const askIfNeeded = ({world, offered, choice, ui}: PageDesk): void => {
  const isOpen = ({id, basis}: OfferedCategory): boolean =>
    answerOf(choice(), id) === undefined && basis !== 'necessary';
  if (world.above) return;
  if ([...offered.values()].some(isOpen)) void ui().then((shown) => shown?.ask());
};
