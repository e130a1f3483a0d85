import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strToU8} from 'fflate';
import {contrastOf, nearestShade, type Rgb} from '../../demo/configurator/browser/contrast.ts';
import {addressFindings} from '../../demo/configurator/browser/address-findings.ts';
import type {Draft} from '../../demo/configurator/browser/draft.ts';
import {lookFindings, usableLook} from '../../demo/configurator/browser/look-findings.ts';
import {openBytes} from '../../demo/configurator/browser/open-file.ts';
import {zipOf} from '../../demo/configurator/browser/pack-site.ts';
import {pageFindings} from '../../demo/configurator/browser/page-findings.ts';
import {readMe} from '../../demo/configurator/browser/read-me.ts';
import {SETTINGS_FILE, settingsText} from '../../demo/configurator/browser/settings-file.ts';
import {themeCss} from '../../demo/configurator/browser/theme-css.ts';
import {kindsOf, toolsLike} from '../../demo/configurator/browser/tool-kinds.ts';
import {checkText} from '../../src/cli/check-text.ts';
import {knownPresets} from '../../src/cli/presets/site-presets.ts';

const site = {organisation: {name: 'A trust'}, categories: [{id: 'media', services: ['youtube']}]};
const draft: Draft = {
  site,
  light: {'--privacy-desk-accent': '#006400', '--privacy-desk-radius': '0'},
  dark: {'--privacy-desk-accent': '#90ee90'},
};

/** Reads codes of six digits, which is enough here. */
function readColour(text: string): Rgb | undefined {
  const [, short] = /^#([\da-f]{3})$/.exec(text) ?? [];
  const code = short?.replaceAll(/./g, '$&$&') ?? /^#([\da-f]{6})$/.exec(text)?.[1];
  if (code === undefined) return undefined;
  const channel = (place: number): number => parseInt(code.slice(place, place + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

describe('a file that the configurator has saved', () => {
  const settings = strToU8(settingsText(draft));

  it('brings the configuration and the colours back', () =>
    assert.deepEqual(openBytes('a.json', settings), {site, look: {light: draft.light, dark: draft.dark}}));

  it('can be opened in its .zip file, also when that has been packed again in a folder', () => {
    for (const name of [SETTINGS_FILE, `privacy-desk/${SETTINGS_FILE}`]) {
      const archive = zipOf(
        new Map([
          ['site.json', '{}'],
          [name, settingsText(draft)],
        ]),
      );
      assert.deepEqual(openBytes('a.zip', archive), {site, look: {light: draft.light, dark: draft.dark}});
    }
  });

  it('is refused in words when it is another .zip file, or a damaged one', () => {
    const other = zipOf(new Map([['letter.txt', 'Dear']]));
    assert.match(JSON.stringify(openBytes('a.zip', other)), /a\.zip: Expected a \.zip file from this page/);
    assert.match(JSON.stringify(openBytes('a.zip', other.slice(0, 40))), /damaged or not complete/);
  });

  it('may be a site.json, which has no look', () =>
    assert.deepEqual(openBytes('site.json', strToU8('{"site": "Shop"}')), {
      site: {site: 'Shop'},
      look: undefined,
    }));
});

describe('colours', () => {
  const lightGreen: Draft = {site, light: {'--privacy-desk-accent': '#90ee90'}, dark: {}};

  it('with too little contrast are a problem at their field, with a shade that passes', () => {
    const found = lookFindings(lightGreen, readColour);
    assert.deepEqual(
      [...new Set(found.map(({level, field}) => `${level} ${field?.id}`))],
      ['problem --privacy-desk-accent-light'],
    );
    const proposal = found[0]?.proposal ?? '';
    assert.deepEqual(
      lookFindings({...lightGreen, light: {'--privacy-desk-accent': proposal}}, readColour),
      [],
    );
  });

  it('with too little contrast keep the folder from being made', () => {
    const levels = pageFindings(lightGreen, checkText(JSON.stringify(site)), readColour);
    assert.ok(levels.some(({level, path}) => level === 'problem' && path.includes('accent')));
  });

  it('that are none are reported in their own mode, and are not used', () => {
    const wrong: Draft = {site, light: {'--privacy-desk-text': 'pale green'}, dark: {}};
    assert.deepEqual(
      lookFindings(wrong, readColour).map(({field}) => field?.name),
      ['Text, in light mode'],
    );
    assert.equal(themeCss(usableLook(wrong, readColour)), '');
  });

  it('for light mode do not apply in dark mode, and what is no colour applies in both', () =>
    assert.equal(
      themeCss(draft),
      ':root {\n  --privacy-desk-radius: 0;\n}\n\n' +
        '@media (prefers-color-scheme: light) {\n  :root {\n    --privacy-desk-accent: #006400;\n  }\n}\n\n' +
        '@media (prefers-color-scheme: dark) {\n  :root {\n    --privacy-desk-accent: #90ee90;\n  }\n}\n',
    ));

  it('have a nearest shade, or none', () => {
    const passes = (shade: Rgb): boolean => contrastOf(shade, [255, 255, 255]) >= 4.5;
    const shade = readColour(nearestShade([144, 238, 144], passes) ?? '') ?? [255, 255, 255];
    const ratio = contrastOf(shade, [255, 255, 255]);
    assert.ok(ratio >= 4.5 && ratio < 4.7, String(ratio));
    assert.equal(
      nearestShade([255, 255, 255], () => false),
      undefined,
    );
  });
});

describe('addresses', () => {
  const levelsOf = (policy: string): readonly string[] =>
    addressFindings({links: {policy}}).map(({level}) => level);

  for (const [address, levels] of [
    ['/privacy-policy/', []],
    ['/privacy', ['problem']],
    ['/privacy/', ['problem']],
    ['/privacy/policy.html', ['problem']],
    ['https://example.org/privacy/', ['warning']],
    ['http://example.org/policy/', ['warning']],
    ['https://example.org/policy/', []],
  ] as const)
    it(`${address} ${levels.length > 0 ? `is a ${levels.join()}` : 'is accepted'}`, () =>
      assert.deepEqual(levelsOf(address), levels));

  it('of a Welsh page are compared too, at their own field', () =>
    assert.deepEqual(
      addressFindings({texts: {cy: {'links.policy': '/privacy/cy/'}}}).map(({field}) => field),
      [{id: 'texts.cy.links.policy', name: 'Privacy policy, in Welsh'}],
    ));
});

describe('the search for tools', () => {
  const kinds = kindsOf([...knownPresets.values()]);

  for (const [words, preset] of [
    ['donation', 'donorbox'],
    ['donations', 'justgiving'],
    ['newsletter', 'mailchimp'],
    ['video', 'youtube'],
    ['map', 'google-maps'],
    ['chat', 'tawk-to'],
    ['survey', 'surveymonkey'],
    ['adverts', 'meta-pixel'],
    ['google statistics', 'google-analytics'],
  ] as const)
    it(`finds ${preset} by “${words}”`, () =>
      assert.ok(toolsLike(words, kinds).some(({id}) => id === preset)));

  it('does not find a heatmap by “map”', () =>
    assert.ok(!toolsLike('map', kinds).some(({id}) => id === 'hotjar')));

  it('lists each tool in one kind', () =>
    assert.deepEqual(
      kinds.flatMap(({tools}) => tools.map(({id}) => id)).toSorted(),
      [...knownPresets.keys()].toSorted(),
    ));
});

describe('findings', () => {
  const found = (categories: unknown): readonly {path: string; message: string; id: string | undefined}[] => {
    const written = {organisation: {name: 'A'}, links: {policy: '/a/', cookies: '/b/'}, categories};
    return pageFindings(
      {site: written, light: {}, dark: {}},
      checkText(JSON.stringify(written)),
      readColour,
    ).map(({path, message, field}) => ({path, message, id: field?.id}));
  };

  it('lead to the field that they are about, and say what can be done there', () => {
    const [stores] = found([{id: 'functional', services: ['donorbox']}]);
    assert.equal(stores?.id, 'donorbox-stores');
    assert.match(stores.message, /tick “It keeps nothing”/);
  });

  it('lead to the name of what is kept', () => {
    const services = [{preset: 'donorbox', stores: [{name: ''}]}];
    assert.ok(found([{id: 'functional', services}]).some(({id}) => id === 'donorbox-stores-0-name'));
  });

  it('have no brackets, and no “Left out”', () => {
    const services = [{id: 'tool-1', policyUrl: 'x'}];
    for (const {message} of found([{id: 'media', services}])) assert.doesNotMatch(message, /\[\]|Left out/);
  });
});

describe('the note in the folder', () => {
  const {config} = checkText(
    JSON.stringify({
      ...site,
      links: {cookies: '/cookies/'},
      categories: [
        {id: 'analytics', services: ['google-analytics']},
        {id: 'media', services: ['youtube']},
      ],
      texts: {cy: {'links.cookies': '/cy/cwcis/'}},
    }),
  ).site;
  const note = readMe({
    config,
    hasLook: true,
    languages: ['en', 'cy'],
    linkTexts: {en: 'Cookie settings', cy: 'Gosodiadau cwcis'},
  });

  for (const part of [
    /^Give this page to the person who looks after your website\./,
    /<script src="\/privacy\/desk\.js"><\/script>\n<link rel="stylesheet" href="\/privacy\/look\.css">/,
    /Google Analytics:\n\n<template data-consent="analytics:google-analytics">/,
    /YouTube:\n\n<template data-consent="media:youtube">/,
    /<html lang="cy">/,
    /<a href="#privacy-desk">Cookie settings<\/a>/,
    /<a href="#privacy-desk">Gosodiadau cwcis<\/a>/,
    /\/cookies\/ and \/cy\/cwcis\//,
    /directly after <template \.\.\.>\. Firefox/,
    /uploaded over the old one, and nothing deleted/,
    /Keep privacy-desk\.zip/,
  ])
    it(`has ${part.source.slice(0, 60)}`, () => assert.match(note, part));
});
