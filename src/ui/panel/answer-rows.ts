import {listTitles} from '../describe-categories.ts';
import type {UiContext} from '../ui-context.ts';
import type {Row} from './fact-list.ts';

/** What somebody said yes to, no to, and objected to: a row for each, none for nothing. */
export const answerRows = (
  context: UiContext,
  granted: readonly string[],
  refused: readonly string[],
  objected: readonly string[] = [],
): readonly Row[] => [
  ['receipt.granted', listTitles(context, granted)],
  ['receipt.refused-list', listTitles(context, refused)],
  ['receipt.objected-list', listTitles(context, objected)],
];
