import {after} from 'node:test';
import {enginesNamed} from '../drive/engine.ts';
import {launch} from '../drive/launch.ts';
import type {DrivenBrowser} from '../drive/visitor.ts';

let launched: Promise<DrivenBrowser> | undefined;

/** The engine that this process tests in. */
export const [engineHere = 'chromium'] = enginesNamed(process.env['ENGINE'] ?? 'chromium');

/** The one browser that all page tests of this process share; started when the first of them asks. */
export const sharedBrowser = (): Promise<DrivenBrowser> => (launched ??= launch(engineHere));

after(async () => (await launched)?.close());
