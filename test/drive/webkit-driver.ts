import {once} from 'node:events';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import type {Readable} from 'node:stream';
import {requireBrowser} from './browser-programs.ts';
import {freePort, listenOnLoopback, type LoopbackServer} from './loopback-server.ts';
import {startProgram} from './start-program.ts';
import {until} from './until.ts';

/** A running WebKitWebDriver, with what webdriverio needs to open sessions, one at a time. */
export interface WebKitDriver {
  readonly hostname: string;
  readonly port: number;
  readonly capabilities: WebdriverIO.Capabilities;
  stop(): Promise<void>;
}

/** Starts WebKitWebDriver with its own virtual screen and on its own port. */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const binary = requireBrowser('webkit');
  const screen = await startVirtualScreen();
  const port = await freePort();
  const proxy = await startLoopbackProxy();
  const driver = startProgram('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      // The sandbox needs user namespaces, which containers and continuous integration usually do not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // Compositing without a graphics card took half of the processor time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  await until('WebKitWebDriver to respond', () => isReady(port));
  return {
    hostname: '127.0.0.1',
    port,
    capabilities: capabilitiesFor(binary, proxy.port),
    stop: async () => {
      await driver.stop();
      await screen.stop();
      await proxy.stop();
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
}

/** WebKitGTK has its own option for the browser to start. The session uses no BiDi, which WebKitGTK supports only in part. */
function capabilitiesFor(binary: string, proxyPort: number): WebdriverIO.Capabilities {
  return {
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
  } as WebdriverIO.Capabilities;
}

/** Starts Xvfb, a virtual screen in memory: WebKitGTK has no headless mode. `display` is the value for `DISPLAY`. */
async function startVirtualScreen(): Promise<{readonly display: string; stop(): Promise<void>}> {
  const xvfb = startProgram(
    '/usr/bin/Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  // Xvfb chooses a free display number and writes it to file descriptor 3.
  const pipe = xvfb.process.stdio[3] as Readable;
  const [data] = (await once(pipe, 'data', {signal: AbortSignal.timeout(10_000)})) as [Buffer];
  return {display: `:${data.toString().trim()}`, stop: () => xvfb.stop()};
}

/**
 * Starts a proxy that connects every host name to this machine, on the requested port: WebKit has no option for how to
 * resolve a name. The proxy supports only tunnels, because the tests use no others.
 */
function startLoopbackProxy(): Promise<LoopbackServer> {
  const server = createServer((_, response) => void response.writeHead(501).end());
  server.on('connect', ({url = ''}, client, head) => {
    const host = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      host.write(head);
      host.pipe(client).pipe(host);
    });
    host.on('error', () => client.destroy());
    client.on('error', () => host.destroy());
    // An open connection would keep the test process running.
    client.on('close', () => host.destroy());
  });
  return listenOnLoopback(server);
}
