import type {Browser} from 'puppeteer-core';
import {median} from '../figures/median.ts';
import {longestTask, traced} from './longest-task.ts';
import {newVisitor} from './new-visitor.ts';
import {arrive, press, type Press} from './presses.ts';

/** The longest tasks in which our code ran: medians, in milliseconds on a slow processor. */
export interface TaskFigures {
  /** Until the banner is there. */
  readonly coming: number;
  /** After the press. */
  readonly pressing: number;
}

/** Measures one visitor for each round. Tracing costs time itself, so nothing else is measured meanwhile. */
export const measureTasks = async (
  browser: Browser,
  address: string,
  what: Press,
  {rounds, slowDown}: {readonly rounds: number; readonly slowDown: number},
): Promise<TaskFigures> => {
  const coming: number[] = [];
  const pressing: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const {page, close} = await newVisitor(browser, {slowDown});
    coming.push(longestTask(await traced(page, () => arrive(page, address))));
    pressing.push(longestTask(await traced(page, () => press(page, what))));
    await close();
  }
  return {coming: median(coming), pressing: median(pressing)};
};
