import {startDisplay} from './display.ts';
import {freePort} from './free-port.ts';
import {startLoopbackProxy} from './loopback-proxy.ts';
import {requireProgram} from './programs.ts';
import {start} from './spawned.ts';
import {until} from './until.ts';

/** A running WebKitWebDriver: what webdriverio needs to open sessions with it, one at a time. */
export interface WebKitDriver {
  readonly hostname: string;
  readonly port: number;
  readonly capabilities: WebdriverIO.Capabilities;
  stop(): Promise<void>;
}

const answers = async (port: number): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/status`)).ok;

/** WebKitGTK's own names for "which browser"; the W3C session starts it without BiDi, which it only half speaks. */
const capabilitiesFor = (binary: string, proxyPort: number): WebdriverIO.Capabilities =>
  ({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary,
      args: [
        '--automation',
        '--ignore-tls-errors',
        `--proxy=http://127.0.0.1:${proxyPort}`,
        '--ignore-host=localhost',
        '--ignore-host=127.0.0.1',
      ],
    },
    'wdio:enforceWebDriverClassic': true,
  }) as WebdriverIO.Capabilities;

/** Starts WebKitWebDriver on a screen and a port of its own. */
export const startWebKitDriver = async (): Promise<WebKitDriver> => {
  const binary = requireProgram('webkit');
  const display = await startDisplay();
  const port = await freePort();
  const proxy = await startLoopbackProxy();
  const driver = start('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    // The sandbox needs user namespaces, which containers and continuous integration seldom have.
    env: {
      ...process.env,
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // No screen is worth a graphics card in software, which took half of the processor's time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  await until('WebKitWebDriver to answer', () => answers(port));
  return {
    hostname: '127.0.0.1',
    port,
    capabilities: capabilitiesFor(binary, proxy.port),
    stop: async () => {
      await driver.stop();
      await display.stop();
      await proxy.stop();
    },
  };
};
