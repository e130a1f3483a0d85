import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {properties} from '../../demo/gallery/properties.ts';
import {checkTheme} from '../../src/cli/theme/check-theme.ts';
import {themeColours} from '../../src/cli/theme/theme-colours.ts';

const idsIn = (css: string): string[] => checkTheme(css).map(({id, line}) => `${line ?? 0} ${id}`);

describe('checkTheme', () => {
  for (const [why, css] of [
    ['nothing of the widget', 'body {color: #999; background: #fff}'],
    [
      'good colours',
      'privacy-desk {--privacy-desk-accent: #7a1f5c; --privacy-desk-accent-text: #fff}\n@media (prefers-color-scheme: dark) {privacy-desk {--privacy-desk-accent: #f0b6dc; --privacy-desk-accent-text: #2b0a20}}',
    ],
    ['both answers alike', 'privacy-desk::part(accept-all), privacy-desk::part(reject-all) {opacity: 0.9}'],
    [
      'both answers alike in two rules',
      'privacy-desk::part(accept-all) {color: red}\nprivacy-desk::part(reject-all) {color: red}',
    ],
    [
      'colours that only a browser knows',
      'privacy-desk {--privacy-desk-accent: var(--brand); --privacy-desk-text: color-mix(in srgb, var(--a), red)}',
    ],
    ['no text', ''],
  ] as const)
    it(`accepts ${why}`, () => assert.deepEqual(idsIn(css), []));

  it('refuses text on the answers that is hard to read, in the mode that it is for', () => {
    const [light, ...more] = checkTheme(
      ':root {--brand: #aaa}\nprivacy-desk {\n  --privacy-desk-accent: var(--brand);\n  --privacy-desk-accent-text: #fff;\n}\n@media (prefers-color-scheme: dark) {privacy-desk {--privacy-desk-accent: #a9c9f8; --privacy-desk-accent-text: #0c1a2e}}',
    );
    assert.deepEqual([light?.id, light?.line, light?.column], ['theme-contrast', 3, 3]);
    assert.match(light?.reason ?? '', /Links on the background, in light mode: the contrast is 2\.3:1/);
    assert.deepEqual(
      more.map(({line, reason}) => [line, /both answers, in light mode/.test(reason)]),
      [[4, true]],
    );
  });

  it('compares a colour of the site with the defaults for the rest, in each mode', () =>
    assert.deepEqual(
      checkTheme('privacy-desk {--privacy-desk-surface: #000}').map(({reason}) => reason.split(':')[0]),
      [
        'Text on the background, in light mode',
        'Less important text on the background, in light mode',
        'Links on the background, in light mode',
      ],
    ));

  for (const [why, css] of [
    ['only one of the answers', 'privacy-desk::part(reject-all) {opacity: 0.5}'],
    [
      'each answer in another way',
      'privacy-desk::part(accept-all) {font-weight: 700}\nprivacy-desk::part(reject-all) {font-weight: 400}',
    ],
    [
      'one of them on phones',
      'privacy-desk::part(accept-all) {order: 1}\n@media (width < 40em) {privacy-desk::part(reject-all) {order: 1}}',
    ],
  ] as const)
    it(`refuses a look for ${why}`, () =>
      assert.ok(idsIn(css).length > 0 && idsIn(css).every((id) => id.endsWith('theme-answers-differ'))));

  it('says where a file is not CSS', () =>
    assert.deepEqual(idsIn('a {\n  color: red;\n  b'), ['3 theme-syntax']));

  it('knows the default colours of the widget', () => {
    for (const [name, {light, dark}] of Object.entries(themeColours)) {
      const known = properties.find((one) => one.name === `--privacy-desk-${name}`);
      assert.deepEqual([known?.light, known?.dark], [light, dark], name);
    }
  });
});
