import {patch} from './patch.ts';
import type {Stop} from './patch.ts';
import type {StopRequest} from './stop-request.ts';

/** A stopped beacon says what one says for which there is no room: `false`. Returns its stops. */
export const patchBeacon = (win: Window & typeof globalThis, stops: StopRequest): readonly Stop[] => [
  patch(win.Navigator.prototype, 'sendBeacon', (_, [address], proceed) =>
    stops(address, 'sendBeacon') ? false : proceed(),
  ),
];
