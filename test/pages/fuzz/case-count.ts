import {engineHere} from '../support/browser.ts';

/** How many cases to try. What is tried is our own code, in which engines hardly differ, so only one engine tries all. */
export const caseCount = engineHere === 'chromium' ? 1_000 : 100;
