import {aTimeout, expect} from '@open-wc/testing';
import {type GateFrame, openGateFrame} from '../gate-frame.ts';
import {build, hold, ran, script} from '../markup.ts';

describe('The gate', () => {
  let frame: GateFrame;

  beforeEach(async () => (frame = await openGateFrame()));
  afterEach(() => frame.close());

  it('holds markup whose category is not granted, and reports the category', async () => {
    hold(frame.win, 'analytics', `<script src="${script('a')}"></script><script>ran.push('b')</script>`);
    frame.start();
    await aTimeout(50);
    expect(ran(frame.win)).to.deep.equal([]);
    expect(frame.foundKeys).to.deep.equal(['analytics']);
    expect(frame.win.document.querySelector('template')).to.exist;
  });

  it('keeps the order of the page when several categories are granted together', async () => {
    hold(frame.win, 'media', '<script>ran.push("first")</script>');
    hold(frame.win, 'analytics', '<script>ran.push("second")</script>');
    frame.start();
    frame.grant('analytics', 'media');
    await frame.untilRan('first', 'second');
    expect(ran(frame.win)).to.deep.equal(['first', 'second']);
  });

  it('requires every category that the markup names', async () => {
    hold(frame.win, 'analytics, marketing', '<script>ran.push("both")</script>');
    frame.start();
    frame.grant('analytics');
    await aTimeout(20);
    expect(ran(frame.win)).to.deep.equal([]);
    frame.grant('marketing');
    await frame.untilRan('both');
    expect(frame.releasedKeys).to.deep.equal(['analytics+marketing']);
  });

  it('reads the marks again when something is granted', async () => {
    const template = hold(frame.win, 'analytics', '<script>ran.push("reused")</script>');
    frame.start();
    template.dataset['consent'] = 'marketing';
    frame.grant('analytics');
    await aTimeout(20);
    expect(ran(frame.win)).to.deep.equal([]);
    frame.grant('marketing');
    await frame.untilRan('reused');
  });

  it('ignores markup that the page has removed, and finds it again when it is back', async () => {
    const template = hold(frame.win, 'analytics', '<script>ran.push("back")</script>');
    frame.start();
    template.remove();
    frame.grant('analytics');
    await aTimeout(20);
    expect(ran(frame.win)).to.deep.equal([]);
    frame.win.document.body.append(template);
    await frame.untilRan('back');
  });

  it('does not keep removed markup in memory', async () => {
    frame.start();
    const view = frame.win.document.createElement('main');
    frame.win.document.body.append(view);
    view.append(hold(frame.win, 'analytics', '<p>An old view</p>'));
    await aTimeout(0);
    expect([...frame.held.keys()].length).to.equal(1);
    view.remove();
    const next = hold(frame.win, 'analytics', '<p>A new view</p>');
    await aTimeout(0);
    expect([...frame.held.keys()]).to.deep.equal([next]);
  });

  it('releases markup only once', async () => {
    hold(frame.win, 'analytics', '<script>ran.push("once")</script>');
    frame.start();
    frame.grant('analytics');
    frame.release();
    await aTimeout(50);
    expect(ran(frame.win)).to.deep.equal(['once']);
  });

  for (const [tool, attributes] of [
    ['Privacy Desk', 'data-consent="analytics"'],
    ['cookieconsent', 'data-category="analytics"'],
    ['Cookiebot', 'data-cookieconsent="statistics"'],
    ['Klaro', 'data-name="statistics"'],
    ['OneTrust', 'class="other optanon-category-statistics"'],
  ] as const)
    it(`runs an inert script that is marked as for ${tool} once its category is granted`, async () => {
      frame.win.document.body.append(
        ...build(frame.win, `<script type="text/plain" ${attributes}>ran.push('marked')</script>`),
      );
      frame.start();
      await aTimeout(20);
      expect(ran(frame.win)).to.deep.equal([]);
      frame.grant('analytics');
      await frame.untilRan('marked');
    });
});
