import type {ConsentState} from './state.ts';

/** Whether the visitor has said yes to category `id`. */
export const isGranted = (state: ConsentState, id: string): boolean =>
  state.status === 'decided' && state.choice.granted.includes(id);
