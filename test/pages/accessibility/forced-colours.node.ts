import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {engineHere} from '../support/browser.ts';
import {untilAsked} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

/** Only Chromium can emulate forced colours; test/ui/colours.test.ts tests these borders in all three engines. */
const skip = engineHere === 'chromium' ? false : 'this engine cannot emulate forced colours';

test(
  'in forced colours every button, card and category has a visible border, and nothing is printed',
  {skip},
  async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('simple.html'));
    await untilAsked(visitor);
    await visitor.emulate?.({features: [{name: 'forced-colors', value: 'active'}]});
    assert.equal(await visitor.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
    await visitor.click('[part~="settings"]');
    const borders = await until('the panel', async () => {
      const found = await visitor.evaluate(computedBorders);
      return found.length > 8 && found;
    });
    assert.deepEqual([...new Set(borders)], ['solid 1px visible']);

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
    await visitor.goto(hosts.page('embeds.html'));
    const placeholder = await until('a placeholder', () =>
      visitor.evaluate(() => {
        const embed = document.querySelector('privacy-embed');
        return embed ? getComputedStyle(embed).display : false;
      }),
    );
    assert.equal(placeholder, 'none');
  },
);

/** The computed top border of every button, card, dialog and category. Runs in the page. */
function computedBorders(): readonly string[] {
  const host = document.querySelector('privacy-desk');
  const panel = host?.shadowRoot?.querySelector('privacy-desk-panel');
  return [host, host?.shadowRoot, panel?.shadowRoot]
    .flatMap((root) => [...(root?.querySelectorAll('button, .card, dialog, .category') ?? [])])
    .map((element) => {
      const {borderTopStyle, borderTopWidth, borderTopColor, backgroundColor} = getComputedStyle(element);
      const isVisible = borderTopColor !== backgroundColor;
      return `${borderTopStyle} ${borderTopWidth} ${isVisible ? 'visible' : borderTopColor}`;
    });
}
