import type {Choice} from '../consent/choice.ts';

/** The visitor has chosen, here or in another tab. `preventDefault()` vetoes the reload that follows a withdrawal. */
export class ChoiceEvent extends Event {
  declare readonly choice: Choice | undefined;
  constructor(choice: Choice | undefined) {
    super('privacy-desk:choice', {cancelable: true});
    this.choice = choice;
  }
}

/** Held markup has been let run. */
export class ReleasedEvent extends Event {
  declare readonly categories: readonly string[];
  /** The template, script or element that was held; a template is no longer in the page. */
  declare readonly held: Element;
  constructor(categories: readonly string[], held: Element) {
    super('privacy-desk:released');
    this.categories = categories;
    this.held = held;
  }
}

declare global {
  interface DocumentEventMap {
    'privacy-desk:choice': ChoiceEvent;
    'privacy-desk:released': ReleasedEvent;
  }
}
