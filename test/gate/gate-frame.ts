import type {Problem} from '../../src/config/problem.ts';
import {type Gate, holdMarkup} from '../../src/gate/hold/hold-markup.ts';
import {createMarkupReleaser} from '../../src/gate/release/release-markup.ts';
import {eventually} from '../eventually.ts';
import {type FrameWindow, openFrame} from './frame.ts';
import {ran} from './markup.ts';

/** A frame with a gate, which releases markup as soon as its keys are granted. */
export interface GateFrame {
  readonly win: FrameWindow;
  readonly held: ReadonlyMap<Element, readonly string[]>;
  /** The keys of markup that was found. */
  readonly foundKeys: readonly string[];
  /** The keys of markup that was released, joined by `+`. */
  readonly releasedKeys: readonly string[];
  readonly problems: readonly Problem[];
  /** Starts the gate. */
  start(): void;
  /** Allows `keys`, and releases what is allowed if the gate has started. */
  grant(...keys: readonly string[]): void;
  /** Releases what is allowed. */
  release(): void;
  /** Waits until as many scripts have run as there are `names`. */
  untilRan(...names: readonly string[]): Promise<void>;
  close(): void;
}

export async function openGateFrame(): Promise<GateFrame> {
  const {win, close} = await openFrame();
  const granted = new Set<string>();
  const held = new Map<Element, readonly string[]>();
  const foundKeys: string[] = [];
  const releasedKeys: string[] = [];
  const problems: Problem[] = [];
  let gate: Gate | undefined;
  return {
    win,
    held,
    foundKeys,
    releasedKeys,
    problems,
    close,
    start() {
      const release = createMarkupReleaser(win, {
        timeout: 5000,
        report: (problem) => problems.push(problem),
      });
      gate = holdMarkup(win, held, {
        aliases: {statistics: 'analytics'},
        allows: (key) => granted.has(key),
        onFound: (keys) => foundKeys.push(...keys),
        onHeld: () => undefined,
        onReleasable(element, keys) {
          release(element, keys);
          releasedKeys.push(keys.join('+'));
        },
      });
    },
    grant(...keys) {
      for (const key of keys) granted.add(key);
      gate?.release();
    },
    release: () => gate?.release(),
    untilRan: (...names) =>
      eventually(() => ran(win).length >= names.length, `Not all of these scripts ran: ${names.join()}`),
  };
}
