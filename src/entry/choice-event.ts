import type {Choice} from '../consent/choice.ts';

/** The visitor has chosen, here or in another tab. `preventDefault()` vetoes the reload that follows a withdrawal. */
export class ChoiceEvent extends Event {
  declare readonly choice: Choice | undefined;
  constructor(choice: Choice | undefined) {
    super('privacy-desk:choice', {cancelable: true});
    this.choice = choice;
  }
}

declare global {
  interface DocumentEventMap {
    'privacy-desk:choice': ChoiceEvent;
  }
}
