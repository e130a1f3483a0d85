import {readAutoBlockConfig} from '../../../src/config/auto-block-config.ts';
import type {Problem} from '../../../src/config/problem.ts';
import {type AutoBlock, startAutoBlock} from '../../../src/gate/auto-block/start-auto-block.ts';
import type {RunningMarkup} from '../../../src/gate/hold/running-markup.ts';
import {type FrameWindow, openFrame} from '../frame.ts';

/** A URL that needs consent to `analytics:matomo`. */
export const BLOCKED_URL = 'https://stats.example/a';

/** A frame with automatic blocking. `films.example` is a known vendor of the category `media`. */
export interface AutoBlockFrame {
  readonly win: FrameWindow;
  /** The keys that are allowed. */
  readonly allowed: Set<string>;
  readonly problems: readonly Problem[];
  readonly running: readonly RunningMarkup[];
  /** Starts automatic blocking. */
  start(): AutoBlock;
  /** Creates an element with `attributes`. */
  create<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes?: Readonly<Record<string, string>>,
  ): HTMLElementTagNameMap[K];
  close(): void;
}

export async function openAutoBlockFrame(): Promise<AutoBlockFrame> {
  const {win, close} = await openFrame();
  const allowed = new Set<string>();
  const problems: Problem[] = [];
  const running: RunningMarkup[] = [];
  const services = [{id: 'matomo', hosts: ['stats.example']}];
  return {
    win,
    allowed,
    problems,
    running,
    close,
    start: () =>
      startAutoBlock(win, {
        config: readAutoBlockConfig({autoBlock: true, categories: [{id: 'analytics', services}]}),
        vendors: new Map([['films.example', 'media']]),
        running,
        report: (problem) => problems.push(problem),
        allows: (key) => allowed.has(key),
      }),
    create(name, attributes = {}) {
      const element = win.document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    },
  };
}

/** How the blocked requests were made: names of elements and functions. */
export function blockedHow(autoBlock: AutoBlock): readonly string[] {
  return autoBlock.blocked.map(({how}) => how);
}
