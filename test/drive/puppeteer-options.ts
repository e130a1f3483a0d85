import type {LaunchOptions} from 'puppeteer-core';
import {loopbackNames} from './loopback-names.ts';
import {requireProgram} from './programs.ts';

/**
 * Chromium refuses its sandbox as root, as in most containers; the last two are for hosts with a name and a certificate of
 * their own making; the rest keeps it from calling home.
 */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Two hidden pages for the address bar, which nobody types into: they cost each new window as much as the window does.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  `--host-resolver-rules=${loopbackNames.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
  '--ignore-certificate-errors',
];

/**
 * Keeps Firefox from calling home, and tells it where our names lead. The last gives it back what Puppeteer takes: to
 * connect ahead to where a page points.
 */
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
  'network.http.speculative-parallel-limit': 20,
};

/** The size that MiniBrowser, which WebDriver drives, gives its pages by itself: one size for all engines. */
const viewport = {width: 1024, height: 730};

/** How to start the two engines that Puppeteer drives: Chromium over CDP, Firefox over WebDriver BiDi. */
export const puppeteerOptions = (engine: 'chromium' | 'firefox'): LaunchOptions => ({
  executablePath: requireProgram(engine),
  headless: true,
  acceptInsecureCerts: true,
  defaultViewport: viewport,
  ...(engine === 'chromium'
    ? {browser: 'chrome', args: chromiumArgs, ignoreDefaultArgs: ['--disable-back-forward-cache']}
    : {browser: 'firefox', extraPrefsFirefox: firefoxPrefs}),
});
