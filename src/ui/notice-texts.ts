import type {SiteConfig} from '../config/types.ts';
import {applyDecision, type Choice} from '../consent/choice.ts';
import type {Notice} from '../receipt/input.ts';
import {bannerNotice} from './banner/banner-texts.ts';
import {hasOpenQuestion, optionalCategoryIds} from './category-status.ts';
import {createContext, type NoticeContext, type NoticeHost} from './context.ts';
import {embedNotice} from './embed/describe-embed.ts';
import {panelNotice} from './panel/category-groups.ts';
import {enEmbed} from './texts/en-embed.ts';
import {enPanel} from './texts/en-panel.ts';
import type {Texts} from './texts/translate.ts';

/**
 * The notices that visitors of a site can be shown in one language, for the archive of notices: the banner at the first visit,
 * after one objection, and when one answer has lapsed; the panel; and the placeholder of each service. Each with and without
 * Global Privacy Control. `texts` are the built-in texts of the language; none for English.
 *
 * Not everything can be known in advance: several answers can lapse together, and markup that names no service is described
 * by its host. A browser that does not know a language writes its lists and durations in another way than Node.js does. Without
 * the name of the organisation, the banner shows the host name of the site, and nothing is known.
 */
export function noticeTexts(config: SiteConfig, language: string, texts: Texts): readonly Notice[] {
  if (!config.organisation.name) return [];
  const notices = [false, true].flatMap((gpc) =>
    possibleChoices(config).flatMap((choice) => {
      const context = contextFor(config, language, texts, hostWith(config, choice, gpc));
      return [...(hasOpenQuestion(context.host) ? [bannerNotice(context)] : []), panelNotice(context)];
    }),
  );
  const context = contextFor(config, language, texts, hostWith(config, undefined, false));
  const keys = config.categories.flatMap(({id, basis, services}) =>
    basis === 'necessary' ? [] : services.map((service) => `${id}:${service.id}`),
  );
  const all = [...notices, ...keys.map((key) => embedNotice(context, [key], undefined))];
  return [...new Map(all.map((notice) => [notice.text, notice])).values()];
}

/** No answer at all; an objection alone; and every answer but one. */
function possibleChoices(config: SiteConfig): readonly (Choice | undefined)[] {
  const ids = optionalCategoryIds(hostWith(config, undefined, false));
  const decide = (granted: readonly string[], refused: readonly string[]): Choice =>
    applyDecision(undefined, {noticeVersion: config.notice.version, time: 0, granted, refused});
  return [
    undefined,
    ...ids.map((id) => decide([], [id])),
    ...ids.map((id) => {
      const others = ids.filter((other) => other !== id);
      return decide(others, []);
    }),
  ];
}

/** The state of a page with every category of the configuration. */
function hostWith({categories}: SiteConfig, choice: Choice | undefined, gpc: boolean): NoticeHost {
  return {
    gpc,
    offered: () => categories,
    choice: () => choice,
    allows: (key) => !gpc && categories.some(({id, basis}) => id === key && basis !== 'consent'),
  };
}

function contextFor(config: SiteConfig, language: string, texts: Texts, host: NoticeHost): NoticeContext {
  const context = createContext(host, config, language, texts);
  return {...context, texts: {...enEmbed, ...enPanel, ...context.texts}};
}
