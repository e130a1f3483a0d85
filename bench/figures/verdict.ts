/** Whether a limit holds, in a word. */
export const verdict = (holds: boolean): string => (holds ? 'held' : '**missed**');
