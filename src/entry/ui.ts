import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import {createUi} from '../ui/create-ui.ts';
import type {Desk, DeskUi} from '../ui/desk.ts';
import {languages} from '../ui/texts/languages.ts';
import {loadWords} from '../ui/texts/load-words.ts';

/** First line of the built `desk-ui.js`; `bake` adds the site's configuration, checked. */
declare const PRIVACY_DESK:
  {readonly version: string; readonly bundle: string; readonly site?: SiteConfig} | undefined;

const built = typeof PRIVACY_DESK === 'undefined' ? undefined : PRIVACY_DESK;

/** A baked site was checked when it was baked: it does not carry the code that checks. */
const readConfig = async (document: Document, raw: unknown, report: Report): Promise<SiteConfig> => {
  if (built?.site) return built.site;
  const {judgeSite} = await import('./config.ts');
  return judgeSite(document, raw, report);
};

/** Makes the interface of `document` for the loader's `desk`. Nothing is shown until it is asked for. */
export const mount = async (document: Document, desk: Desk, report: Report): Promise<DeskUi> =>
  createUi({
    document,
    desk,
    report,
    config: await readConfig(document, desk.raw, report),
    build: {widgetVersion: built?.version ?? '', bundleHash: built?.bundle ?? ''},
    parts: {
      panel: () => import('./panel.ts'),
      embed: () => import('./embed.ts'),
      languages,
      loadWords,
    },
  }).ui;
