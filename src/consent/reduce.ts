import type {ConsentState} from './state.ts';
import type {Choice} from './choice.ts';

/** What can happen to consent. Time and notice version arrive in the action: nothing here reads a clock. */
export type ConsentAction =
  | {
      readonly type: 'decide';
      readonly granted: readonly string[];
      readonly refused: readonly string[];
      readonly noticeVersion: string;
      /** Milliseconds since 1970-01-01 UTC. */
      readonly time: number;
    }
  | {readonly type: 'restore'; readonly choice: Choice | undefined};

const restored = (choice: Choice | undefined): ConsentState =>
  choice ? {status: 'decided', choice} : {status: 'undecided'};

/** The state after `action`. What a decision does not name keeps its earlier answer: pages may ask about different categories. */
export const reduce = (state: ConsentState, action: ConsentAction): ConsentState => {
  if (action.type === 'restore') return restored(action.choice);
  const {granted, refused, noticeVersion, time} = action;
  const isNew = (id: string): boolean => !granted.includes(id) && !refused.includes(id);
  const earlier = state.status === 'decided' ? state.choice : {granted: [], refused: []};
  return restored({
    noticeVersion,
    time: Math.floor(time / 1000) * 1000,
    granted: [...earlier.granted.filter(isNew), ...new Set(granted)],
    refused: [...earlier.refused.filter(isNew), ...new Set(refused)],
  });
};
