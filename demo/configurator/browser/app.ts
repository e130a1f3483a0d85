import type {UncheckedObject} from '../../../src/config/unchecked.ts';
import type {Texts} from '../../../src/ui/texts/translate.ts';
import type {Draft} from './draft.ts';
import type {Language} from './languages.ts';
import type {PageFinding} from './page-finding.ts';
import type {PreviewOptions} from './preview.ts';

/** The state of the page. It is replaced with every change. */
export interface AppState {
  readonly draft: Draft;
  /** The text in the search field of the list of tools. */
  readonly search: string;
  /** Groups of texts that are open. */
  readonly openGroups: readonly string[];
  readonly preview: PreviewOptions;
  /** Ids of fields that something was written into. */
  readonly touched: ReadonlySet<string>;
  /** The result of the last download, for the status line beside it. */
  readonly message: string;
  /** The result of opening a file or starting again: "Your draft is deleted." */
  readonly startMessage: string;
  /** Why a file could not be opened. */
  readonly openProblem: string;
  /** Whether the page asks if everything is to be deleted. */
  readonly isAskingToDelete: boolean;
}

/** The state, the findings of the checker, and the ways to change the state: every view gets this. */
export interface App {
  readonly state: AppState;
  readonly findings: readonly PageFinding[];
  /** The built-in texts of each language. */
  readonly builtIn: Readonly<Record<Language, Texts>>;
  change(part: Partial<AppState>): void;
  /** Changes the configuration. */
  edit(change: (site: UncheckedObject) => UncheckedObject): void;
}
