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
