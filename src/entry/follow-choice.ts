import {inTime} from '../gate/in-time.ts';
import type {Act} from '../receipt/act.ts';
import type {Notice} from '../receipt/notice.ts';
import type {DeskUi, Outcome} from '../ui/desk.ts';
import {loadPart} from './load-part.ts';
import {noteOf} from './owed-note.ts';
import type {PageWorld} from './page-desk.ts';
import type * as receiptModule from './receipt.ts';
import type * as sweepModule from './sweep.ts';

/** Longest wait for the sweep before a reload, in milliseconds; the page after it sweeps again. */
const SWEEP_MS = 5000;

/** The same for a receipt's way to the organisation; the outbox sends it later. */
const SEND_MS = 1500;

/** A choice that has been stored, told and acted on. */
export interface Aftermath {
  readonly act: Act;
  readonly notice: Notice;
  /** Ids of the optional categories that were offered. */
  readonly offered: readonly string[];
  readonly gpc: boolean;
  /** What might run before and may not now: services, and categories that name none. */
  readonly gone: readonly string[];
  /** Something of those runs on this page, and nobody vetoed the reload. */
  readonly reloads: boolean;
}

const keepReceipt = async (
  world: PageWorld,
  ui: DeskUi,
  {act, notice, offered, gpc}: Aftermath,
): Promise<void> => {
  const {win, report} = world;
  // What was granted runs first.
  if (act.choice.granted.length) await loadPart(world, 'release.js');
  const context = {
    config: ui.config,
    notice,
    pageUrl: win.location.href,
    offered,
    gpc,
  };
  const part = await loadPart<typeof receiptModule>(world, 'receipt.js');
  await part?.keepReceipt(win, act, context, report);
};

/**
 * Sweeps after a withdrawal, and tells what was saved: at once, or on the page after the reload. What a program chose needs
 * no telling. Returns what sweeps, where it is needed and can be had.
 */
const confirm = async (world: PageWorld, ui: DeskUi, {act, gone, reloads}: Aftermath) => {
  const {granted, refused} = act.choice;
  const owe = (outcome: Outcome): void => {
    if (reloads) noteOf(world).write(JSON.stringify(outcome));
  };
  // First of all: the visitor may leave this page at any time.
  owe({granted, refused, gone});
  const sweep = gone.length ? await loadPart<typeof sweepModule>(world, 'sweep.js') : undefined;
  const swept = await sweep?.sweepCategories(world.win, ui.config, gone);
  if (swept) world.swept = swept;
  const outcome: Outcome = {granted, refused, ...(gone.length && {gone, swept: swept ?? []})};
  owe(outcome);
  if (reloads) return sweep;
  sweep?.sweepOnLeaving(world, ui, gone);
  if (act.method !== 'api' && act.method !== 'embed-play') ui.confirm(outcome);
  return sweep;
};

/** Confirmation, receipt and, after a withdrawal, the sweep and the reload: nothing that fails on the way prevents it. */
export const followChoice = async (world: PageWorld, ui: DeskUi, after: Aftermath): Promise<void> => {
  const tell = (error: unknown): void =>
    world.report({
      code: 'receipt-unreachable',
      path: 'after a choice',
      message: String(error),
    });
  const told = confirm(world, ui, after).catch(tell);
  const kept = keepReceipt(world, ui, after).catch(tell);
  const sweep = await inTime(told, SWEEP_MS, undefined);
  if (!after.reloads) return;
  // A running script cannot be stopped: only a page that never starts it is free of it.
  await inTime(kept, SEND_MS, undefined);
  if (sweep) await inTime(sweep.keepPlace(world), SEND_MS, undefined);
  world.win.location.reload();
};
