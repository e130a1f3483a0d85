import {after} from 'node:test';
import {parseEngines} from '../../drive/engine.ts';
import {launch} from '../../drive/launch.ts';
import type {DrivenBrowser} from '../../drive/visitor.ts';

let launched: Promise<DrivenBrowser> | undefined;

/** The engine that this process tests in. */
export const [engineHere = 'chromium'] = parseEngines(process.env['ENGINE'] ?? 'chromium');

/**
 * Why a test is skipped that needs one engine only: it is of our own tools around the widget, and the same page has another test that
 * runs in all of them. `false` in the engine that it runs in.
 */
export const skipForTools =
  engineHere !== 'chromium' && 'A test of our own tools, of which others run in all engines.';

/** The one browser that all page tests of this process share. It starts at the first call, and if that fails, at the next. */
export function sharedBrowser(): Promise<DrivenBrowser> {
  return (launched ??= launch(engineHere).catch((error: unknown) => {
    launched = undefined;
    throw error;
  }));
}

after(async () => (await launched)?.close());
