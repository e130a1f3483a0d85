import type {Choice} from '../consent/choice.ts';

/** The visitor has chosen, here or in another tab. `preventDefault()` vetoes the reload that follows a withdrawal. */
export interface ChoiceEvent extends Event {
  readonly choice: Choice | undefined;
}

/** No class, which would weigh more: nobody else makes one. */
export const choiceEvent = (choice: Choice | undefined): ChoiceEvent =>
  Object.assign(new Event('privacy-desk:choice', {cancelable: true}), {choice});

declare global {
  interface DocumentEventMap {
    'privacy-desk:choice': ChoiceEvent;
  }
}
