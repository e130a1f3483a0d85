import {availableParallelism} from 'node:os';
import type {Browser} from 'puppeteer-core';

/** When and on what the figures were taken, as a sentence: a class of machine, never which one. */
export const measuredOn = async (browser: Browser, rounds: number): Promise<string> => {
  const date = new Date().toISOString().slice(0, 10);
  const version = (await browser.version()).replace(/^.*?\/(\d+).*$/, '$1');
  return `Measured on ${date}: ${availableParallelism()} cores, Chromium ${version}, headless; medians of ${rounds} interleaved repetitions.`;
};
