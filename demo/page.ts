/** A page of the demo, before the frame that all pages share is put around it. */
export interface Page {
  /** Address: starts and ends with a slash. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Which entry of the navigation it belongs to. */
  readonly nav: string;
  /** `true` for a page that only answers a form, and has no address of its own to be built for. */
  readonly isAnswer: boolean;
  /** HTML of the main part, with slots. */
  readonly body: string;
}
