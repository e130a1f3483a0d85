import type {Judge} from './judge.ts';
import type {NoteRunning} from './note-running.ts';
import {wrapperFor} from './snippet.ts';
import type {StoppedLog} from './stopped-log.ts';

/** Whether the function `how` of the browser may not ask `address` for anything. If so, that is noted. */
export type StopRequest = (address: unknown, how: string) => boolean;

export const createStopRequest =
  (judge: Judge, log: StoppedLog, noteRunning: NoteRunning): StopRequest =>
  (address, how) => {
    const verdict = judge(address, noteRunning);
    if (verdict) log.note(verdict, how, wrapperFor(verdict.key));
    return verdict !== undefined;
  };
