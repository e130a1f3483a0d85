import type {ConsentState} from './state.ts';

/** Whether the visitor has answered, either way, for category `id`. */
export const isAnswered = (state: ConsentState, id: string): boolean =>
  state.status === 'decided' && (state.choice.granted.includes(id) || state.choice.refused.includes(id));
