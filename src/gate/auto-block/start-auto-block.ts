import type {AutoBlockConfig} from '../../config/auto-block-config.ts';
import type {Report} from '../../config/problem.ts';
import type {RunningMarkup} from '../hold/running-markup.ts';
import {patchWrite} from './document-write.ts';
import {ElementBlocker} from './element-blocker.ts';
import {createInertMarkup} from './inert-markup.ts';
import type {HostRules} from './keys-for-host.ts';
import {createConsentMarks} from './marks.ts';
import {patchAttributes} from './patch-attributes.ts';
import {patchInsertion} from './patch-insertion.ts';
import {patchMarkup} from './patch-markup.ts';
import {type BlockedRequest, createAllowedRecorder, createBlockedLog} from './request-log.ts';
import type {Undo} from './patch.ts';
import {patchRequests} from './requests.ts';
import {createUrlPolicy} from './url-policy.ts';
import {watchPage} from './watch-page.ts';

/** What automatic blocking needs. */
export interface AutoBlockOptions {
  readonly config: AutoBlockConfig;
  /** Hosts of known vendors → built-in category. */
  readonly vendors: ReadonlyMap<string, string>;
  /** The list to which allowed hosts are added. */
  readonly running: RunningMarkup[];
  readonly report: Report;
  /** Whether a category, or `category:service`, may run now. */
  allows(key: string): boolean;
}

/** Controls the automatic blocking of a page. */
export interface AutoBlock {
  /** The requests that were blocked and are not allowed yet, in the order in which they were made. */
  readonly blocked: readonly BlockedRequest[];
  /** Unblocks what is allowed by now. Call it after a choice, before the gate releases. */
  release(): void;
  /** Stops blocking. What is blocked stays blocked. */
  stop(): void;
}

/**
 * Starts automatic blocking: from now on, elements and requests that the page has not marked up are blocked while their host
 * needs consent.
 */
export function startAutoBlock(win: Window & typeof globalThis, options: AutoBlockOptions): AutoBlock {
  const {document} = win;
  const {config, running, report, allows} = options;
  const rules = hostRules(win, options);
  const marks = createConsentMarks(rules, config.aliases);
  const policy = createUrlPolicy({
    rules,
    markedKeys: marks.keysByHost,
    base: () => document.baseURI,
    allows,
  });
  const log = createBlockedLog(config.categories, report);
  const recordAllowed = createAllowedRecorder(running);
  const blocker = new ElementBlocker({document, policy, marks, log, recordAllowed, report});
  const inert = createInertMarkup(win, policy);
  let isOn = true;
  const undos = [
    () => patchAttributes(win, blocker),
    () => patchInsertion(win, blocker),
    () => patchMarkup(win, blocker, inert),
    () => patchWrite(win, blocker, inert),
    ...patchRequests(win, {policy, log, recordAllowed}),
    () => watchPage(win, blocker, marks),
  ].flatMap((start) => startPart(start, report));
  return {
    get blocked() {
      return log.entries.filter(({url}) => policy(url));
    },
    release() {
      if (!isOn) return;
      marks.read(document);
      blocker.release();
    },
    stop() {
      isOn = false;
      undos.forEach((undo) => undo());
    },
  };
}

/** Starts one part of automatic blocking. A built-in that a page has replaced can make it fail; the others block all the same. */
function startPart(start: () => Undo | readonly Undo[], report: Report): readonly Undo[] {
  try {
    return [start()].flat();
  } catch (error) {
    report({
      code: 'autoblock-incomplete',
      path: 'desk-autoblock.js',
      message: `Part of automatic blocking did not start: ${String(error)}. It does not see every request of this page.`,
    });
    return [];
  }
}

function hostRules({location}: Window, {config, vendors}: AutoBlockOptions): HostRules {
  const {domain, hosts, aliases} = config;
  return {
    pageHost: location.hostname,
    siteDomain: domain ?? location.hostname.replace(/^www\./, ''),
    declared: hosts,
    vendors: new Map([...vendors].map(([host, category]) => [host, aliases[category] ?? category])),
  };
}
