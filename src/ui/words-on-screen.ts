import type {Notice} from '../receipt/input.ts';

/** Elements that have the words of banner and panel. None of them is inside another. What a press answers is none of these words. */
const WITH_WORDS = 'h2,h3,h4,p:not([role=status]),label,button,a,.purposes li';

/** The words in `roots` as the document has them now, one line for each element. */
export function wordsIn(...roots: readonly ParentNode[]): string {
  return roots
    .flatMap((root) => [...root.querySelectorAll(WITH_WORDS)])
    .map((element) => element.textContent.trim())
    .filter(Boolean)
    .join('\n');
}

/** The notice with the words that stand in its place, in a language that is not known; unchanged without them. */
export function noticeAsShown(notice: Notice, replacedBy: string | undefined): Notice {
  return replacedBy === undefined ? notice : {...notice, text: replacedBy, language: 'und'};
}
