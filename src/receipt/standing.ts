import type {Choice} from '../consent/choice.ts';
import type {Receipt} from './receipt.ts';

/** The answers that stood after the newest event of a receipt, as a choice has them. */
export const standing = (receipt: Receipt | undefined): Choice => {
  const answers = Object.entries(receipt?.record.events.at(-1)?.purposes ?? {});
  const keys = (isGranted: boolean): readonly string[] =>
    answers.flatMap(([key, answer]) => ((answer === 'granted') === isGranted ? key : []));
  return {noticeVersion: '', time: 0, granted: keys(true), refused: keys(false)};
};
