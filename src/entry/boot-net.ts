import {netSliceOf} from '../config/net-slice-of.ts';
import {castNet} from '../gate/net/cast-net.ts';
import type {} from '../gate/net/net-api.ts';
import {vendorHosts} from '../gate/net/vendor-hosts.ts';
import type {RunningMarkup} from '../gate/running-markup.ts';
import type {} from './public-api.ts';
import {readSite} from './read-site.ts';
import {createReport} from './report.ts';

/**
 * Starts the safety net of a page, once, if the configuration asks for it. It stands before the loader, so that it sees what is
 * marked before the gate releases it; until the loader is there, nothing is allowed. Never throws.
 */
export const bootNet = (win: Window & typeof globalThis, table: string): void => {
  const {document} = win;
  // The loader says it when the configuration is no JSON.
  const slice = netSliceOf(readSite(document, () => undefined));
  if (!slice.isOn || win.privacyDeskNet) return;
  const running: RunningMarkup[] = [];
  const net = castNet(win, {
    slice,
    running,
    vendors: vendorHosts(table),
    report: createReport(win.console),
    allows: (key) => win.privacyDesk?.allows(key) ?? false,
  });
  // The event comes before the gate releases. What stands between this tag and the loader's may have gone since.
  const moments = ['privacy-desk:choice', 'DOMContentLoaded'];
  for (const moment of moments) document.addEventListener(moment, net.release);
  win.privacyDeskNet = {
    get stopped() {
      return net.stopped;
    },
    running,
    stop() {
      for (const moment of moments) document.removeEventListener(moment, net.release);
      net.stop();
    },
  };
};
