import {readAutoBlockConfig} from '../config/auto-block-config.ts';
import type {} from '../contract/public-api.ts';
import {startAutoBlock} from '../gate/auto-block/start-auto-block.ts';
import {readVendorTable} from '../gate/auto-block/vendor-table.ts';
import type {RunningMarkup} from '../gate/hold/running-markup.ts';
import {createReport} from './diagnostics/report.ts';
import {readPageConfig} from './page-config.ts';

/** The choice event is dispatched before the gate releases. An element blocked before the loader started may be allowed. */
const RELEASE_EVENTS = ['privacy-desk:choice', 'DOMContentLoaded'];

/**
 * Starts automatic blocking on the page of `win`, once, when the configuration asks for it. Its tag is before that of the
 * loader, so that it reads marked markup before the gate releases it; until the loader has started, nothing is allowed.
 * `table` lists known vendors (see vendor-table.ts). Never throws.
 */
export function bootAutoBlock(win: Window & typeof globalThis, table: string): void {
  const {document} = win;
  // The loader reads the same configuration and reports invalid JSON.
  const config = readAutoBlockConfig(readPageConfig(document));
  if (!config.isOn || win.privacyDeskAutoBlock) return;
  const running: RunningMarkup[] = [];
  const autoBlock = startAutoBlock(win, {
    config,
    running,
    vendors: readVendorTable(table),
    report: createReport(win.console),
    allows: (key) => win.privacyDesk?.allows(key) ?? false,
  });
  for (const type of RELEASE_EVENTS) document.addEventListener(type, autoBlock.release);
  win.privacyDeskAutoBlock = {
    get blocked() {
      return autoBlock.blocked;
    },
    running,
    stop() {
      for (const type of RELEASE_EVENTS) document.removeEventListener(type, autoBlock.release);
      autoBlock.stop();
    },
  };
}
