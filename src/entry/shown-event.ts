/** The banner is on screen. */
export class ShownEvent extends Event {
  constructor() {
    super('privacy-desk:shown');
  }
}

declare global {
  interface DocumentEventMap {
    'privacy-desk:shown': ShownEvent;
  }
}
