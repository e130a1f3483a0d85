/** Held markup has been let run. */
export class ReleasedEvent extends Event {
  /** Ids of the categories it was held for. */
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
    'privacy-desk:released': ReleasedEvent;
  }
}
