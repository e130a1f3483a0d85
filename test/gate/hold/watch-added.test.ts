import {aTimeout, expect} from '@open-wc/testing';
import {type GateFrame, openGateFrame} from '../gate-frame.ts';
import {build, hold, ran} from '../markup.ts';

describe('The gate finds markup that is added later', () => {
  let frame: GateFrame;

  beforeEach(async () => (frame = await openGateFrame()));
  afterEach(() => frame.close());

  it('in a shadow root', async () => {
    frame.grant('analytics');
    frame.start();
    const outer = frame.win.document.createElement('div');
    outer.innerText = 'text first';
    frame.win.document.body.append(outer);
    const host = frame.win.document.createElement('div');
    outer.append(host);
    const root = host.attachShadow({mode: 'open'});
    root.append(hold(frame.win, 'analytics', '<script>ran.push("shadow")</script>'));
    await frame.untilRan('shadow');
    expect(root.querySelector('script')).to.exist;
  });

  it('deep inside an added element, beside text and comments', async () => {
    frame.grant('analytics');
    frame.start();
    const inner = frame.win.document.createElement('p');
    inner.append(
      'text',
      ...build(frame.win, '<script type="text/plain" data-consent="analytics">ran.push("inner")</script>'),
    );
    const outer = frame.win.document.createElement('div');
    outer.append(inner);
    frame.win.document.body.append('text', frame.win.document.createComment('comment'), outer);
    await frame.untilRan('inner');
    expect(inner.querySelector('script')).to.exist;
  });

  it('among many elements that a script adds at once, and after them', async () => {
    frame.grant('analytics');
    frame.start();
    await aTimeout(0);
    for (let left = 120; left > 0; left -= 1)
      frame.win.document.body.append(frame.win.document.createElement('p'));
    await Promise.resolve();
    hold(frame.win, 'analytics', '<script>ran.push("among")</script>');
    await frame.untilRan('among');
    hold(frame.win, 'analytics', '<script>ran.push("after")</script>');
    await frame.untilRan('among', 'after');
    expect(ran(frame.win)).to.deep.equal(['among', 'after']);
  });

  for (const others of [0, 200])
    it(`in nested shadow roots whose host is added after their content, with ${others} other elements`, async () => {
      frame.start();
      const {document} = frame.win;
      const host = document.createElement('div');
      const inner = document.createElement('div');
      host.attachShadow({mode: 'open'}).append(inner);
      inner
        .attachShadow({mode: 'open'})
        .append(hold(frame.win, 'analytics', `<script>ran.push('a')</script>`));
      await aTimeout(0);
      const around = document.createElement('div');
      around.append(host);
      for (let count = 0; count < others; count += 1) document.body.append(document.createElement('p'));
      document.body.append(around);
      await aTimeout(0);
      frame.grant('analytics');
      await frame.untilRan('a');
    });
});
