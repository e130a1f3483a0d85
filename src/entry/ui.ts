import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import {createUi} from '../ui/create-ui.ts';
import type {Desk, DeskUi} from '../ui/desk.ts';
import {languages} from '../ui/texts/languages.ts';
import {loadWords} from '../ui/texts/load-words.ts';

/** The site's configuration, checked, where `bake` has put it before this file. */
declare const PRIVACY_DESK_SITE: SiteConfig | undefined;

/** A baked site was checked when it was baked: it does not carry the code that checks. */
const readConfig = async (document: Document, raw: unknown, report: Report): Promise<SiteConfig> => {
  if (typeof PRIVACY_DESK_SITE !== 'undefined') return PRIVACY_DESK_SITE;
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
    parts: {
      panel: () => import('./panel.ts'),
      embed: () => import('./embed.ts'),
      languages,
      loadWords,
    },
  }).ui;
