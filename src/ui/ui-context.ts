import type {SiteConfig} from '../config/types.ts';
import type {Desk} from './desk.ts';
import type {Words} from './texts/say.ts';

/** A language, and what the site says in it. */
export interface SpokenContext {
  readonly config: SiteConfig;
  /** BCP 47 tag of `words`. */
  readonly language: string;
  /** The same for dates, numbers and lists: our English is British. */
  readonly locale: string;
  /** Every text: in this language as the site says it or as we do, else in our English. */
  readonly words: Words;
  /** Those of `words` that we have in this language ourselves; none in a language that only the site has. */
  readonly builtIn: Words;
}

/** What every part of the interface is given. It changes only when the visitor chooses a language. */
export interface UiContext extends SpokenContext {
  readonly desk: Desk;
}

/** What the categories of a page are described from. */
export interface DescribingContext extends SpokenContext {
  readonly desk: Pick<Desk, 'offered'>;
}
