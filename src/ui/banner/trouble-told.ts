import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import type {Told} from './confirmation.ts';

/** What is told when the panel cannot be had. */
export const troubleTold = ({words}: UiContext): Told => ({
  title: say(words, 'trouble.title'),
  lines: [say(words, 'trouble.text')],
});
