import type {Problem} from '../config/problem.ts';
import type {} from '../contract/public-api.ts';

const MISSING: Problem = {
  code: 'loader-missing',
  path: 'desk.js',
  message:
    'desk.js did not run. Has `privacy-desk build` been run, and is its tag in the page? No visitor is asked, and what waits for an answer stays away.',
};

/** How long after the page has loaded the loader may still come, in milliseconds: another script may insert its tag. */
const PATIENCE_MS = 4000;

let isExpected = false;

/**
 * Says once on the console that `desk.js` is not there, some time after the page has loaded. The loader cannot say so itself,
 * and without it the page only shows less: a forgotten build would go unnoticed.
 */
export function expectLoader(win: Window & {readonly console: Pick<Console, 'warn'>}): void {
  if (isExpected) return;
  isExpected = true;
  const waitAndLook = (): void => void setTimeout(() => lookForLoader(win), PATIENCE_MS);
  if (win.document.readyState === 'complete') waitAndLook();
  else win.addEventListener('load', waitAndLook, {once: true});
}

function lookForLoader({privacyDesk, console}: Parameters<typeof expectLoader>[0]): void {
  const {code, path, message} = MISSING;
  if (!privacyDesk) console.warn(`privacy-desk [${code}] ${path}: ${message}`);
}
