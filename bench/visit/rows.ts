import {visits} from '../visits.ts';
import type {FigureName} from './figures.ts';
import type {Scale} from './large-page.ts';
import type {SetupName} from './setups.ts';
import type {Profile} from './tab.ts';

/** One number in a row. */
export interface Cell {
  readonly figure: FigureName;
  readonly profile: Profile['name'];
  /** Largest value that meets the goal. */
  readonly goal: number;
  /** Whether the figure of the page alone is subtracted. */
  readonly isAdded?: boolean;
  /** The goal with the configuration built in, where it differs. */
  readonly builtInGoal?: number;
}

/** A row of the table. */
export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** The rows of the table, with the goal of each. */
export function rowsFor({scripts: [fewer, more], inserted, frames}: Scale): readonly Row[] {
  const on =
    (profile: Profile['name'], isAdded: boolean) =>
    (figure: FigureName, goal: number): Cell => ({figure, profile, goal, isAdded});
  const [desktop, slow] = [on('desktop', false), on('slow', false)];
  const [addedOnDesktop, addedOnSlow] = [on('desktop', true), on('slow', true)];
  const count = (value: number): string => value.toLocaleString('en');
  const rows: Readonly<Record<string, readonly Cell[]>> = {
    'bytes until the question can be answered': [
      {...desktop('bytesAsked', visits.asked.goal), builtInGoal: visits.askedBuiltIn.goal},
    ],
    'bytes with *Accept*, released script and receipt': [desktop('bytesAccepted', visits.accepted.goal)],
    'requests until the question can be answered · how many one after another': [
      desktop('requests', 2),
      slow('requestsInARow', 2),
    ],
    'banner painted, desktop · slow, ms': [desktop('bannerPainted', 83), slow('bannerPainted', 740)],
    'banner at rest, desktop, ms': [desktop('bannerAtRest', 120)],
    'scripts, first visit, desktop · slow, ms': [addedOnDesktop('scripts', 6), addedOnSlow('scripts', 20)],
    'all main-thread work, desktop · slow, ms': [
      addedOnDesktop('mainThread', 38),
      addedOnSlow('mainThread', 40),
    ],
    'blocking time, slow, ms': [slow('blocking', 0)],
    '*Accept*: press to next paint, slow, ms': [slow('acceptToPaint', 16)],
    '*Accept*: press to held script running, desktop · slow, ms': [
      desktop('acceptToRun', 3),
      slow('acceptToRun', 10),
    ],
    '*Settings*: press to panel, desktop · slow, ms': [
      desktop('settingsToPanel', 13),
      slow('settingsToPanel', 43),
    ],
    'memory, KiB': [addedOnDesktop('memory', 130)],
    'return visit, allowed script delayed by, slow, cold · warm, ms': [
      addedOnSlow('ranCold', 150),
      addedOnSlow('ranWarm', 30),
    ],
    'return visit, scripts, slow, ms': [addedOnSlow('returnScripts', 8)],
    [`${count(fewer)} · ${count(more)} held scripts released, desktop, ms`]: [
      desktop('fewerReleased', 3),
      desktop('moreReleased', 12),
    ],
    [`${count(inserted)} elements inserted, added, desktop, ms`]: [addedOnDesktop('insertion', 2)],
    [`${count(frames)} frames held: banner painted, desktop, ms`]: [desktop('bannerWithFrames', 120)],
    'bytes on a return visit: refused · allowed': [
      desktop('bytesRefused', visits.refusedBefore.goal),
      desktop('bytesAllowed', visits.allowedBefore.goal),
    ],
  };
  return Object.entries(rows).map(([label, cells]) => ({label, cells}));
}

/** The cells of one row as text: the figures of each setup, in bold where they miss the goal, and the goals. */
export function renderRow(
  {label, cells}: Row,
  setups: readonly SetupName[],
  valueOf: (setup: SetupName, cell: Cell) => number | undefined,
): readonly string[] {
  const columns = setups.map((setup) =>
    cells
      .map((cell) => {
        const value = valueOf(setup, cell);
        const goal = setup === 'builtIn' ? (cell.builtInGoal ?? cell.goal) : cell.goal;
        if (value === undefined) return '–';
        return setup === 'bare' || value <= goal ? format(value) : `**${format(value)}**`;
      })
      .join(' · '),
  );
  const goals = cells.map(({goal, builtInGoal}) =>
    builtInGoal === undefined ? `≤ ${format(goal)}` : `≤ ${format(goal)}, built in ≤ ${format(builtInGoal)}`,
  );
  return [label, ...columns, goals.join(' · ')];
}

/** With one decimal below 20, where it matters. */
function format(value: number): string {
  const digits = Math.abs(value) < 20 && !Number.isInteger(value) ? 1 : 0;
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}
