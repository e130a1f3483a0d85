import type {Report} from '../config/problem.ts';
import {createUi} from '../ui/create-ui.ts';
import type {Desk, DeskUi} from '../ui/desk.ts';

/** First line of the built `desk-ui.js`; `bake` adds the site's configuration. */
declare const PRIVACY_DESK:
  {readonly version: string; readonly bundle: string; readonly site?: unknown} | undefined;

const built = typeof PRIVACY_DESK === 'undefined' ? undefined : PRIVACY_DESK;

/** What was built, for the evidence in receipts. */
export const build: DeskUi['build'] = {widgetVersion: built?.version ?? '', bundleHash: built?.bundle ?? ''};

/** Makes the interface of `document` for the loader's `desk`. Nothing is shown until it is asked for. */
export const mount = (document: Document, desk: Desk, report: Report): DeskUi =>
  createUi({
    document,
    desk,
    report,
    raw: built?.site ?? desk.raw,
    build,
    parts: {
      panel: () => import('./panel.ts'),
      languages: {cy: async () => (await import('../ui/texts/cy.ts')).cy},
    },
  }).ui;
