import type {Finding} from '../../../src/cli/findings.ts';
import type {UncheckedObject} from '../../../src/config/unchecked.ts';
import type {Texts} from '../../../src/ui/texts/translate.ts';
import type {Draft} from './draft.ts';
import type {Language} from './languages.ts';
import type {PreviewOptions} from './preview.ts';

/** What is on the screen. It is replaced with every change. */
export interface AppState {
  readonly draft: Draft;
  /** What is in the search field of the list of tools. */
  readonly search: string;
  /** Groups of texts that are open. */
  readonly openGroups: readonly string[];
  readonly preview: PreviewOptions;
  /** What has just happened, for a status line: "Your draft is deleted." */
  readonly message: string;
  /** Why a file could not be opened. */
  readonly openProblem: string;
}

/** What every view needs: the state, what the checker says of it, and how to change it. */
export interface App {
  readonly state: AppState;
  readonly findings: readonly Finding[];
  /** The built-in texts of each language. */
  readonly builtIn: Readonly<Record<Language, Texts>>;
  change(part: Partial<AppState>): void;
  /** Changes the configuration. */
  edit(change: (site: UncheckedObject) => UncheckedObject): void;
}
