import type {LaunchOptions} from 'puppeteer-core';
import {requireBrowser} from './browser-programs.ts';
import {loopbackNames} from './loopback-names.ts';

const chromiumArgs = [
  // Chromium refuses to use its sandbox as root, which is the user in most containers.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Turns off two hidden pages for the address bar, which tests do not use. They take as long to open as the window itself.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  // For test hosts that have a name and a self-signed certificate.
  `--host-resolver-rules=${loopbackNames.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
  '--ignore-certificate-errors',
];

const firefoxPrefs = {
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.localDomains': loopbackNames.join(),
  'toolkit.telemetry.enabled': false,
  // Puppeteer turns off speculative connections. Visitors have them, so the tests do too.
  'network.http.speculative-parallel-limit': 20,
};

/** The size that MiniBrowser, which WebDriver drives, gives its pages. All engines use the same size. */
export const viewport = {width: 1024, height: 730};

/** Options to start the two engines that Puppeteer drives: Chromium over CDP, Firefox over WebDriver BiDi. */
export function puppeteerOptions(engine: 'chromium' | 'firefox'): LaunchOptions {
  return {
    executablePath: requireBrowser(engine),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: viewport,
    ...(engine === 'chromium'
      ? {browser: 'chrome', args: chromiumArgs, ignoreDefaultArgs: ['--disable-back-forward-cache']}
      : {browser: 'firefox', extraPrefsFirefox: firefoxPrefs}),
  };
}
