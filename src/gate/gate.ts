import {categoriesOf, HELD} from './held.ts';
import {isWhole} from './is-whole.ts';
import {letRun} from './let-run.ts';
import type {RunQueue} from './run-queue.ts';
import {watchRoots} from './watch-roots.ts';

/** What the gate asks and tells. */
export interface GateTerms {
  readonly aliases: Readonly<Record<string, string>>;
  readonly scripts: RunQueue;
  allows(id: string): boolean;
  /** Held markup names these categories. Called for each element, each time it is looked at. */
  onMet(categories: readonly string[], held: Element): void;
  onReleased(categories: readonly string[], held: Element): void;
  /** The browser forbids to let `held` run. */
  onForbidden(held: Element): void;
}

/** Holds markup back and lets it run. */
export interface Gate {
  /** Looks at everything held again: call it when a category has been granted. */
  release(): void;
  stop(): void;
}

const examiner = (terms: GateTerms): ((held: Element) => boolean) => {
  const seen = new WeakSet<Element>();
  const letGo = (held: Element, categories: readonly string[]): void => {
    seen.add(held);
    try {
      letRun(held, terms.scripts);
      terms.onReleased(categories, held);
    } catch {
      terms.onForbidden(held);
    }
  };
  /** Whether the parser has delivered all of `held`; if so, it has been let go when it may. */
  return (held) => {
    const categories = categoriesOf(held, terms.aliases);
    if (!categories.length || !held.isConnected || seen.has(held)) return true;
    if (!isWhole(held)) return false;
    terms.onMet(categories, held);
    if (categories.every(terms.allows)) letGo(held, categories);
    return true;
  };
};

/** Starts to watch `win.document`. What is already allowed runs as soon as the parser has delivered it. */
export const createGate = (win: Parameters<typeof watchRoots>[0], terms: GateTerms): Gate => {
  const examine = examiner(terms);
  let growing: readonly Element[] = [];
  const search = (root: ParentNode): readonly Element[] => [...root.querySelectorAll(HELD)];
  const watch = watchRoots(win, (added) => {
    const within = added.flatMap((element) => (element.firstElementChild ? search(element) : []));
    const held = [...growing, ...added.filter((element) => element.matches(HELD)), ...within];
    growing = held.filter((element) => !examine(element));
  });
  const release = (): void => {
    growing = watch
      .roots()
      .flatMap(search)
      .filter((element) => !examine(element));
  };
  const onParsed = (): void => {
    release();
    terms.scripts.pump();
  };
  win.document.addEventListener('DOMContentLoaded', onParsed);
  release();
  return {
    release,
    stop() {
      watch.stop();
      win.document.removeEventListener('DOMContentLoaded', onParsed);
    },
  };
};
