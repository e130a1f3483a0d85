import type {NoticeChange, SiteConfig} from '../config/types.ts';
import {applyDecision, type Choice} from '../consent/choice.ts';
import type {Notice} from '../receipt/input.ts';
import {bannerNotice} from './banner/banner-texts.ts';
import {hasOpenQuestion, optionalCategoryIds} from './category-status.ts';
import {createContext, type NoticeContext, type NoticeHost} from './context.ts';
import {embedNotice} from './embed/describe-embed.ts';
import {type EmbedKind, embedKinds} from './embed/embed-kind.ts';
import {panelNotice} from './panel/category-groups.ts';
import {enEmbed} from './texts/en-embed.ts';
import {enPanel} from './texts/en-panel.ts';
import type {Texts} from './texts/translate.ts';

/**
 * The notices that visitors of a site can be shown in one language, for the archive of notices: the banner at the first visit,
 * after objections, and when answers have lapsed; the panel; and the placeholder of each service, for each kind of markup. Each with and without
 * Global Privacy Control. `texts` are the built-in texts of the language; none for English.
 *
 * Not everything can be known in advance: on a site with many categories, not every combination of lapsed answers is here, and
 * markup that names no service is described by its host. A browser that does not know a language writes its lists and durations in another way than Node.js does. Without
 * the name of the organisation, the banner shows the host name of the site, and nothing is known.
 */
export function noticeTexts(config: SiteConfig, language: string, texts: Texts): readonly Notice[] {
  const all = possibleNotices(config, language, texts).map(({notice}) => notice);
  return [...new Map(all.map((notice) => [notice.text, notice])).values()];
}

/** A notice, and the state of a page on which it is shown. */
export interface PossibleNotice {
  readonly notice: Notice;
  readonly host: NoticeHost;
  /** Of a placeholder: the key of its service, and what it stands for. */
  readonly embed?: {readonly key: string; readonly kind: EmbedKind};
}

/** The same notices with their states. Several states can have the same notice. */
export function possibleNotices(
  config: SiteConfig,
  language: string,
  texts: Texts,
): readonly PossibleNotice[] {
  if (!config.organisation.name) return [];
  const notices = possibleStates(config).flatMap((host) => {
    const context = contextFor(config, language, texts, host);
    const shown = [...(hasOpenQuestion(host) ? [bannerNotice(context)] : []), panelNotice(context)];
    return shown.map((notice) => ({notice, host}));
  });
  const context = contextFor(config, language, texts, hostWith(config, {}));
  const keys = config.categories.flatMap(({id, basis, services}) =>
    basis === 'necessary' ? [] : services.map((service) => `${id}:${service.id}`),
  );
  const placeholders = keys.flatMap((key) =>
    embedKinds.map((kind) => ({
      notice: embedNotice(context, [key], {kind}),
      host: context.host,
      embed: {key, kind},
    })),
  );
  return [...notices, ...placeholders];
}

/** Every state that the words of the banner and the panel depend on. */
function possibleStates(config: SiteConfig): readonly NoticeHost[] {
  const {changes} = config.notice;
  const untold = [[], ...changes.map((_, index) => changes.slice(index))];
  return [false, true].flatMap((gpc) =>
    possibleChoices(config).flatMap((choice) =>
      untold.map((since) => hostWith(config, {choice, gpc, changes: since})),
    ),
  );
}

/** Which categories have an answer. */
type Answers = Pick<Choice, 'granted' | 'refused'>;

/** Every combination of answers that the words depend on or, where there are too many, those with one answer more or less. */
function possibleChoices(config: SiteConfig): readonly (Choice | undefined)[] {
  const ids = optionalCategoryIds(hostWith(config, {}));
  const optional = config.categories.filter(({id}) => ids.includes(id));
  const answers = ids.length > MAX_COMBINED ? singleChanges(ids) : combinations(optional);
  const {version: noticeVersion} = config.notice;
  const {days} = config.cookie;
  return answers.map(({granted, refused}) =>
    granted.length || refused.length
      ? applyDecision(undefined, {noticeVersion, time: 0, days, granted, refused})
      : undefined,
  );
}

/** With more categories, each one would multiply the files of the archive, in every language. */
const MAX_COMBINED = 5;

/** Each category without an answer, with one or, under an exception, with an objection. */
function combinations(categories: SiteConfig['categories']): readonly Answers[] {
  return categories.reduce<readonly Answers[]>(
    (all, {id, basis}) =>
      all.flatMap(({granted, refused}) => [
        {granted, refused},
        {granted: [...granted, id], refused},
        ...(basis === 'consent' ? [] : [{granted, refused: [...refused, id]}]),
      ]),
    [{granted: [], refused: []}],
  );
}

/** No answer at all; an objection alone; and every answer but one. */
function singleChanges(ids: readonly string[]): readonly Answers[] {
  return [
    {granted: [], refused: []},
    ...ids.map((id) => ({granted: [], refused: [id]})),
    ...ids.map((id) => ({granted: ids.filter((other) => other !== id), refused: []})),
  ];
}

/** The visitor's answers, the changes of the notice since then, and whether the browser sends Global Privacy Control. */
interface PageState {
  readonly choice?: Choice | undefined;
  readonly changes?: readonly NoticeChange[];
  readonly gpc?: boolean;
}

/** The state of a page with every category of the configuration. */
function hostWith({categories}: SiteConfig, {choice, gpc = false, changes = []}: PageState): NoticeHost {
  return {
    gpc,
    offered: () => categories,
    choice: () => choice,
    changes: () => changes,
    allows: (key) => !gpc && categories.some(({id, basis}) => id === key && basis !== 'consent'),
  };
}

function contextFor(config: SiteConfig, language: string, texts: Texts, host: NoticeHost): NoticeContext {
  const context = createContext(host, config, language, texts);
  return {...context, texts: {...enEmbed, ...enPanel, ...context.texts}};
}
