import type {Category, SiteConfig} from '../config/types.ts';
import type {Choice, Method} from '../consent/choice.ts';
import type {Receipt} from './model.ts';
import type {ConsentEvent} from './record-model.ts';

/** Everything that a receipt is built from. */
export interface ReceiptInput extends LapseContext, BuildInfo {
  /** The action of the visitor; `undefined` when the receipt records only what has lapsed. */
  readonly action: ConsentAction | undefined;
  /** The notice that the visitor was shown; `undefined` like `action`. */
  readonly notice: Notice | undefined;
  /** What is in force after the events: granted and refused. */
  readonly choice: Choice;
  /** The new events, oldest first. */
  readonly events: readonly ConsentEvent[];
  /** New UUIDv4s for the receipt and, where the chain has none yet, for the visitor and the record. */
  readonly ids: {readonly receipt: string; readonly principal: string; readonly record: string};
  /** The visitor's newest receipt. */
  readonly previous: Receipt | undefined;
  /** SHA-256 hashes (hex) of what a receipt proves and does not contain; `undefined` without Web Crypto. */
  readonly digests: {
    /** Of the checked configuration's canonical JSON. */
    readonly config: string | undefined;
    /** Of the notice's text in UTF-8; `undefined` also when no words are known. */
    readonly notice: string | undefined;
    /** Of the previous receipt. */
    readonly previous: string | undefined;
  };
  /** Every optional category that the receipt is about, with the texts that were shown. */
  readonly categories: readonly Category[];
}

/** One action of the visitor: the choice, the choice before it, and the control that was used. */
export interface ConsentAction {
  readonly choice: Choice;
  readonly before: Choice | undefined;
  readonly method: Method;
  /** The keys that the visitor acted on, and no others. */
  readonly answered: {readonly granted: readonly string[]; readonly refused: readonly string[]};
}

/** What a receipt of an action says about the page. */
export interface ReceiptContext extends LapseContext, BuildInfo {
  /** Ids of the optional categories that were offered, in order. */
  readonly offered: readonly string[];
  readonly notice: Notice;
}

/** What a receipt says about the page when the visitor has done nothing. */
export interface LapseContext {
  readonly config: SiteConfig;
  /** Address of the page. Configured links are resolved against it; its path is not stored. */
  readonly pageUrl: string;
  readonly gpc: boolean;
}

/** The version of the widget that made the receipt. */
export interface BuildInfo {
  readonly widgetVersion: string;
  /** SRI value (`sha384-…`) of the loader that was served. */
  readonly bundleHash: string;
}

/** Part of the interface in which the visitor was asked; `api` is a control of the site's own. */
export type NoticeLayer = 'banner' | 'panel' | 'embed' | 'api' | 'signal';

/** The notice that the visitor was shown: the words of the layer that was used, and nothing that was not on screen. */
export interface Notice {
  readonly layer: NoticeLayer;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** The whole text; empty when it is not known, because a site did not say which words it showed. */
  readonly text: string;
  /** Title and description of each category on screen; a description may be empty. */
  readonly categories: readonly {readonly id: string; readonly title: string; readonly description: string}[];
}
