import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {engineHere} from './browser.ts';
import {visit} from './visit.ts';

/** Edges and background of every button and card that can be seen, as computed. */
const edges = (): readonly string[] => {
  const host = document.querySelector('privacy-desk');
  const panel = host?.shadowRoot?.querySelector('privacy-desk-panel');
  return [host, host?.shadowRoot, panel?.shadowRoot]
    .flatMap((root) => [...(root?.querySelectorAll('button, .card, dialog, .category') ?? [])])
    .map((element) => {
      const {borderTopStyle, borderTopWidth, borderTopColor, backgroundColor} = getComputedStyle(element);
      const isSeen = borderTopColor !== backgroundColor;
      return `${borderTopStyle} ${borderTopWidth} ${isSeen ? 'seen' : borderTopColor}`;
    });
};

/** Only Chromium can be told; in all three, test/ui/colours.test.ts measures the edges that forced colours paint anew. */
const skip = engineHere === 'chromium' ? false : 'this engine cannot be told to force colours';

test(
  'in forced colours every button, card and category has an edge that is seen, and nothing is printed',
  {skip},
  async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('simple.html'));
    await untilAsked(visitor);
    await visitor.emulate?.({features: [{name: 'forced-colors', value: 'active'}]});
    assert.equal(await visitor.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    await visitor.click('[part~="settings"]');
    const seen = await until('the panel', async () => {
      const found = await visitor.evaluate(edges);
      return found.length > 8 && found;
    });
    assert.deepEqual([...new Set(seen)], ['solid 1px seen']);

    await visitor.press('Escape');
    await visitor.emulate?.({media: 'print'});
    const printed = await visitor.evaluate(() => {
      const host = document.querySelector('privacy-desk');
      return [
        host && getComputedStyle(host).display,
        getComputedStyle(document.documentElement).paddingBottom,
      ];
    });
    assert.deepEqual(printed, ['none', '0px']);
    await visitor.goto(hosts.page('embed.html'));
    const placeholder = await until('a placeholder', () =>
      visitor.evaluate(() => {
        const embed = document.querySelector('privacy-embed');
        return embed ? getComputedStyle(embed).display : false;
      }),
    );
    assert.equal(placeholder, 'none');
  },
);
