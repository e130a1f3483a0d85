import {expect} from '@open-wc/testing';
import type {AutoBlock} from '../../../src/gate/auto-block/start-auto-block.ts';
import {eventually} from '../../eventually.ts';
import {type AutoBlockFrame, BLOCKED_URL, blockedHow, openAutoBlockFrame} from './auto-block-frame.ts';

describe('A blocked request', () => {
  let frame: AutoBlockFrame;
  let autoBlock: AutoBlock;

  beforeEach(async () => {
    frame = await openAutoBlockFrame();
    autoBlock = frame.start();
  });
  afterEach(() => frame.close());

  it('does not throw if it is synchronous', () => {
    const request = new frame.win.XMLHttpRequest();
    request.open('GET', BLOCKED_URL, false);
    expect(() => request.send()).not.to.throw();
    expect([request.readyState, request.status, request.responseText]).to.deep.equal([1, 0, '']);
  });

  it('fires its error events once if it is asynchronous', async () => {
    const events: string[] = [];
    const request = new frame.win.XMLHttpRequest();
    request.onerror = () => events.push('onerror');
    request.addEventListener('error', () => events.push('error'));
    request.addEventListener('loadend', () => events.push('loadend'));
    request.open('POST', BLOCKED_URL);
    request.setRequestHeader('x-one', '1');
    request.responseType = 'json';
    request.send('body');
    await eventually(() => events.includes('loadend'));
    expect(events).to.deep.equal(['onerror', 'error', 'loadend']);
    expect([request.readyState, request.status]).to.deep.equal([4, 0]);
  });

  it('can be opened again for another URL', async () => {
    const request = new frame.win.XMLHttpRequest();
    request.open('GET', BLOCKED_URL);
    request.open('GET', '/test/gate/frame.html');
    request.send();
    await eventually(() => request.readyState === 4);
    expect(request.status).to.equal(200);
  });

  it('is listed under the function that made it', () => {
    const {win} = frame;
    void win.fetch(BLOCKED_URL).catch(() => undefined);
    expect(win.navigator.sendBeacon(BLOCKED_URL)).to.equal(false);
    expect(new win.EventSource(BLOCKED_URL)).to.be.instanceOf(win.EventSource);
    expect(new win.WebSocket('wss://stats.example/a')).to.be.instanceOf(win.WebSocket);
    expect(blockedHow(autoBlock)).to.deep.equal(['fetch', 'sendBeacon', 'EventSource', 'WebSocket']);
    expect(frame.problems[0]?.message).to.equal(
      'This request (fetch) was blocked, because it needs consent for analytics:matomo and is not marked up. Write this instead: <template data-consent="analytics" data-service="matomo">…</template>',
    );
  });
});

describe('A request that needs no consent', () => {
  let frame: AutoBlockFrame;

  beforeEach(async () => (frame = await openAutoBlockFrame()));
  afterEach(() => frame.close());

  it('is not blocked', async () => {
    const {win} = frame;
    const autoBlock = frame.start();
    expect(await (await win.fetch('data:,fine')).text()).to.equal('fine');
    expect((await win.fetch(new win.Request('/test/gate/frame.html'))).status).to.equal(200);
    expect(autoBlock.blocked).to.deep.equal([]);
  });
});

describe('A request through what the page has replaced before', () => {
  let frame: AutoBlockFrame;

  beforeEach(async () => (frame = await openAutoBlockFrame()));
  afterEach(() => frame.close());

  for (const [what, replace] of [
    [
      'a class that returns a request of the browser',
      (win) => {
        const Original = win.XMLHttpRequest;
        const Wrapper = function () {
          return new Original();
        };
        win.XMLHttpRequest = Wrapper as unknown as typeof XMLHttpRequest;
      },
    ],
    [
      'a class that keeps a request of the browser',
      (win) => {
        const Original = win.XMLHttpRequest;
        class Wrapper {
          readonly request = new Original();
          onerror?: () => void;
          open(method: string, url: string): void {
            this.request.open(method, url);
          }
          send(): void {
            this.request.onerror = () => this.onerror?.();
            this.request.send();
          }
        }
        win.XMLHttpRequest = Wrapper as unknown as typeof XMLHttpRequest;
      },
    ],
  ] as const satisfies readonly (readonly [string, (win: AutoBlockFrame['win']) => void])[])
    it(`is blocked: ${what}`, async () => {
      replace(frame.win);
      const autoBlock = frame.start();
      const request = new frame.win.XMLHttpRequest();
      let isFailed = false;
      request.onerror = () => (isFailed = true);
      request.open('GET', BLOCKED_URL);
      request.send();
      await eventually(() => isFailed);
      expect(blockedHow(autoBlock)).to.deep.equal(['XMLHttpRequest']);
    });

  it('is blocked: a beacon of the navigator itself, and a fetch beside another Request', async () => {
    const {win} = frame;
    const sendBeacon = win.navigator.sendBeacon.bind(win.navigator);
    Object.defineProperty(win.navigator, 'sendBeacon', {value: sendBeacon, configurable: true});
    const request = new win.Request(BLOCKED_URL);
    Object.assign(win, {Request: function () {}});
    const autoBlock = frame.start();
    expect(win.navigator.sendBeacon(BLOCKED_URL)).to.equal(false);
    expect(await win.fetch(request).catch(() => 'failed')).to.equal('failed');
    expect(blockedHow(autoBlock)).to.deep.equal(['sendBeacon', 'fetch']);
  });

  it('is blocked although another part could not start, which is reported', async () => {
    const {win} = frame;
    Object.assign(win, {
      MutationObserver: function () {
        throw new Error('replaced');
      },
    });
    frame.start();
    expect(await win.fetch(BLOCKED_URL).catch(() => 'failed')).to.equal('failed');
    expect(frame.problems[0]?.message).to.equal(
      'Part of automatic blocking did not start: Error: replaced. It does not see every request of this page.',
    );
  });
});
