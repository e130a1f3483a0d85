import {like} from '../../config/like.ts';
import type {NetSlice} from '../../config/net-slice.ts';
import type {Report} from '../../config/problem.ts';
import type {RunningMarkup} from '../running-markup.ts';
import {Guard} from './guard.ts';
import {createInertMarkup} from './inert-markup.ts';
import {createJudge} from './judge.ts';
import type {HostRules} from './keys-for.ts';
import {createMarks} from './marks.ts';
import {createNoteRunning} from './note-running.ts';
import {patchAttributes} from './patch-attributes.ts';
import {patchBeacon} from './patch-beacon.ts';
import {patchConnections} from './patch-connections.ts';
import {patchFetch} from './patch-fetch.ts';
import {patchInsertion} from './patch-insertion.ts';
import {patchMarkup} from './patch-markup.ts';
import {patchWrite} from './patch-write.ts';
import {patchXhr} from './patch-xhr.ts';
import {createStopRequest} from './stop-request.ts';
import {createStoppedLog} from './stopped-log.ts';
import type {StoppedRequest} from './stopped-log.ts';
import {watchPage} from './watch-page.ts';

/** What the net asks and tells. */
export interface NetTerms {
  readonly slice: NetSlice;
  /** Hosts of known vendors → the built-in category that fits. */
  readonly vendors: ReadonlyMap<string, string>;
  /** Where to note what is let pass. */
  readonly running: RunningMarkup[];
  readonly report: Report;
  /** Whether a category, or `category:service`, may run now. */
  allows(key: string): boolean;
}

/** A net at work. */
export interface Net {
  /** What was stopped and may still not go, in the order in which it came. */
  readonly stopped: readonly StoppedRequest[];
  /** Lets go what may go by now: call it after a choice, before the gate releases. */
  release(): void;
  /** Ends it: nothing more is stopped, and what was stopped stays so. */
  stop(): void;
}

const rulesOf = ({location}: Window, {slice, vendors}: NetTerms): HostRules => {
  const {domain, hosts, aliases} = slice;
  return {
    page: location.hostname,
    domain: domain ?? location.hostname.replace(/^www\./, ''),
    declared: hosts,
    vendors: new Map([...vendors].map(([host, category]) => [host, like(category, aliases[category])])),
  };
};

/** Stops what page and vendors start by themselves while it is not allowed. Does so from now on, for as long as the page lives. */
export const castNet = (win: Window & typeof globalThis, terms: NetTerms): Net => {
  const {document} = win;
  const {slice, running, report, allows} = terms;
  const rules = rulesOf(win, terms);
  const marks = createMarks(rules, slice.aliases);
  const judge = createJudge({rules, marked: marks.marked, base: () => document.baseURI, allows});
  let isOn = true;
  const log = createStoppedLog(slice.categories, report);
  const noteRunning = createNoteRunning(running);
  const guard = new Guard({document, judge, marks, log, noteRunning, report});
  const markup = createInertMarkup(win, judge);
  const stops = createStopRequest(judge, log, noteRunning);
  const undo = [
    watchPage(win, guard, marks),
    ...patchAttributes(win, guard),
    ...patchInsertion(win, guard),
    ...patchMarkup(win, guard, markup),
    ...patchWrite(win, guard, markup),
    ...patchFetch(win, stops),
    ...patchXhr(win, stops),
    ...patchBeacon(win, stops),
    ...patchConnections(win, stops),
  ];
  return {
    get stopped() {
      return log.entries.filter(({url}) => judge(url));
    },
    release() {
      if (!isOn) return;
      marks.learn(document);
      guard.release();
    },
    stop() {
      isOn = false;
      undo.forEach((end) => end());
    },
  };
};
