import type {Category, SiteConfig} from '../config/types.ts';
import type {Choice, Method} from '../consent/choice.ts';
import type {Receipt} from './model.ts';

/** Everything that a receipt is built from. */
export interface ReceiptInput extends ConsentAction, ReceiptContext {
  /** New UUIDv4s for the receipt and, where the chain has none yet, for the visitor and the record. */
  readonly ids: {readonly receipt: string; readonly principal: string; readonly record: string};
  /** The visitor's newest receipt. */
  readonly previous: Receipt | undefined;
  /** SHA-256 hashes (hex) of what a receipt proves and does not contain; `undefined` without Web Crypto. */
  readonly digests: {
    /** Of the checked configuration's canonical JSON. */
    readonly config: string | undefined;
    /** Of the notice's text in UTF-8. */
    readonly notice: string | undefined;
    /** Of the previous receipt. */
    readonly previous: string | undefined;
  };
  /** Every optional category that the action answers, with the texts that were shown. */
  readonly categories: readonly Category[];
}

/** One action of the visitor: the choice, the choice before it, and the control that was used. */
export interface ConsentAction {
  readonly choice: Choice;
  readonly before: Choice | undefined;
  readonly method: Method;
}

/** What a receipt says about the page, besides the action. */
export interface ReceiptContext extends BuildInfo {
  readonly config: SiteConfig;
  /** Ids of the optional categories that were offered, in order. */
  readonly offered: readonly string[];
  readonly notice: Notice;
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

/** The notice that the visitor was shown. */
export interface Notice {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** The whole text. */
  readonly text: string;
  /** Title and description of each category as shown; a description may be empty. */
  readonly categories: readonly {readonly id: string; readonly title: string; readonly description: string}[];
}
