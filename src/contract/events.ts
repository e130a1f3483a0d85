import type {Choice} from '../consent/choice.ts';

declare global {
  interface DocumentEventMap {
    'privacy-desk:shown': ShownEvent;
    'privacy-desk:choice': ChoiceEvent;
    'privacy-desk:released': ReleasedEvent;
  }
}

/** Dispatched on `document` when the banner is on screen. */
export class ShownEvent extends Event {
  constructor() {
    super('privacy-desk:shown');
  }
}

/**
 * Dispatched on `document` after each choice, made in this tab or, when it changes an answer, in another. `preventDefault()` vetoes the reload that
 * follows a withdrawal.
 */
export class ChoiceEvent extends Event {
  declare readonly choice: Choice;

  constructor(choice: Choice) {
    super('privacy-desk:choice', {cancelable: true});
    this.choice = choice;
  }
}

/** Dispatched on `document` when held markup is released. */
export class ReleasedEvent extends Event {
  /** Ids of the categories it was held for. */
  declare readonly categories: readonly string[];
  /** The template, script or element that was held. A template is no longer in the page. */
  declare readonly held: Element;

  constructor(categories: readonly string[], held: Element) {
    super('privacy-desk:released');
    this.categories = categories;
    this.held = held;
  }
}
