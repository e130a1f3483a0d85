import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {ANSWERS, initFolder, type InitFolder, type InitOutcome} from './run-init.ts';

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

/** Runs `init` on one page. */
const initWith = async (html: string): Promise<InitOutcome> => {
  await folder.page('index.html', html);
  return folder.init('--pages', join(folder.path, 'pages'), ...ANSWERS);
};

/** What stands in the templates that `init` shows, without indentation. */
const templatesIn = ({output}: InitOutcome): readonly string[] =>
  [...output.matchAll(/<template[^]*?<\/template>/g)].map(([text]) => text.replaceAll(/^ +/gm, ''));

const SCRIPT = "<script src='//s3.amazonaws.com/downloads.mailchimp.com/js/mc-validate.js'></script>";
const CODE =
  '<script>(function($) {window.fnames = new Array();}(jQuery));var $mcj = jQuery.noConflict(true);</script>';
const LINK = '<link href="//cdn-images.mailchimp.com/embedcode/classic-071822.css" rel="stylesheet">';
const STYLE = '<style>#mc_embed_signup{clear:left}</style>';
const FORM = '<form action="https://a.us1.list-manage.com/subscribe/post?u=1"><input name="EMAIL"></form>';

describe('a snippet of several elements', () => {
  for (const [what, html] of [
    ['around the form', `${LINK}\n${STYLE}\n<div id="mc_embed_signup">\n${FORM}\n</div>\n${SCRIPT}${CODE}`],
    [
      'in the form',
      `<div id="mc_embed_shell">\n${LINK}\n${STYLE}<div id="mc_embed_signup">${FORM}\n</div>${SCRIPT}${CODE}</div>`,
    ],
  ] as const)
    it(`is one template with its scripts and style sheets first: ${what}`, async () => {
      const outcome = await initWith(`<p>Text</p>\n<!-- Begin Mailchimp -->\n${html}\n<p>Text</p>`);
      const [template = '', ...more] = templatesIn(outcome);
      assert.deepEqual(more, []);
      const start = [
        '<template data-consent="functional" data-service="mailchimp-form">',
        LINK,
        STYLE,
        SCRIPT,
        CODE,
      ];
      assert.ok(template.startsWith(`${start.join('\n')}\n<div`), template);
      assert.equal(template.match(/<(script|link|style)/g)?.length, 4);
      assert.ok(template.includes(FORM));
      assert.doesNotMatch(outcome.output, /No preset is known/);
    });

  it('is shown whole, because its lines are in another order than in the page', async () => {
    const fields = Array.from({length: 40}, (_, index) => `<p>Field ${index}</p>`).join('\n');
    const {output} = await initWith(`<div id="mc_embed_signup">\n${fields}\n${SCRIPT}</div>`);
    assert.match(output, /Field 20/);
    assert.match(output.replaceAll(/\s+/g, ' '), /Scripts and style sheets come first: elsewhere/);
  });

  it('is not cut after thousands of characters, as a snippet of one element is', async () => {
    const code = `Calendly.initBadgeWidget({}); /*${'x'.repeat(9000)}*/`;
    const {output} = await initWith(`<script>${code}</script>`);
    assert.match(output, /x… \(9\d{3} characters in all\)\n {4}<\/template>\n/);
    assert.ok(output.length < 4000, `${output.length}`);
    await folder.page(
      'index.html',
      `<div id="mc_embed_signup">${FORM}${SCRIPT}<script>/*${'x'.repeat(9000)}*/</script></div>`,
    );
    const whole = await folder.init('--pages', join(folder.path, 'pages'), ...ANSWERS, '--force');
    assert.ok(whole.output.includes('x'.repeat(9000)));
  });

  it('parks the pictures in it, which Firefox would request ahead of time', async () => {
    const {output} = await initWith(
      `<div id="mc_embed_signup">${FORM}<p><img src="https://pictures.example/logo.svg"></p></div>${SCRIPT}`,
    );
    assert.match(output, /<img data-src="https:\/\/pictures\.example\/logo\.svg">/);
    assert.doesNotMatch(output, /No preset is known/);
  });

  it('is named by each part that stands alone', async () => {
    const outcome = await initWith(`<head>${LINK}</head><p>Text</p>${FORM}<p>Text</p>${SCRIPT}<hr>${CODE}`);
    assert.deepEqual(
      outcome.site?.categories?.map(({services}) => services),
      [['mailchimp-form']],
    );
    assert.equal(templatesIn(outcome).length, 3);
  });

  it('stays as it is when it loads nothing, or its parts are held', async () => {
    const plain = await initWith(`<div id="mc_embed_signup">${FORM}</div>`);
    assert.equal(plain.site?.categories, undefined);
    await folder.page(
      'index.html',
      `<div id="mc_embed_shell"><template data-consent="functional">${SCRIPT}</template>${FORM}</div>`,
    );
    const held = await folder.init('--pages', join(folder.path, 'pages'), ...ANSWERS, '--force');
    assert.deepEqual(templatesIn(held), []);
    assert.match(held.output, /Mailchimp form, with consent to "functional"/);
  });

  it('that follows another one keeps its own parts', async () => {
    const one = (id: number): string => `${LINK}<div id="mc_embed_signup">${FORM}<p>${id}</p></div>${SCRIPT}`;
    const templates = templatesIn(await initWith(`<p>Text</p>${one(1)}${one(2)}`));
    assert.equal(templates.length, 2);
    assert.equal(templates.join('').match(/<link/g)?.length, 2);
  });

  for (const [preset, html, parts] of [
    [
      'brevo-form',
      '<link rel="stylesheet" href="https://sibforms.com/forms/end-form/build/sib-styles.css"><div class="sib-form"><form></form></div><script>window.REQUIRED_CODE_ERROR_MESSAGE = ""; var AUTOHIDE = Boolean(0);</script><script defer src="https://sibforms.com/forms/end-form/build/main.js"></script>',
      4,
    ],
    [
      'hubspot-form',
      '<script src="https://js.hsforms.net/forms/embed/1.js" defer></script><div class="hs-form-frame" data-form-id="1"></div>',
      2,
    ],
    [
      'hubspot-form',
      '<script src="//js.hsforms.net/forms/embed/v2.js"></script><script>hbspt.forms.create({formId: "1"});</script>',
      2,
    ],
    [
      'calendly',
      '<div class="calendly-inline-widget" data-url="https://calendly.com/a"></div><script src="https://assets.calendly.com/assets/external/widget.js" async></script>',
      2,
    ],
    ['typeform', '<div data-tf-live="1"></div><script src="//embed.typeform.com/next/embed.js"></script>', 2],
    [
      'donorbox',
      '<script type="module" src="https://donorbox.org/widgets.js" async></script><dbox-widget campaign="a"></dbox-widget>',
      2,
    ],
  ] as const)
    it(`is known of ${preset}: ${html.slice(0, 60)}…`, async () => {
      const outcome = await initWith(`<p>Text</p>${html}<p>Text</p>`);
      const [template = '', ...more] = templatesIn(outcome);
      assert.deepEqual(more, []);
      assert.match(template, new RegExp(`^<template data-consent="functional" data-service="${preset}"`));
      assert.equal(template.match(/<(script|link|div|dbox-widget)\b/g)?.length, parts);
      assert.equal(template.includes('data-embed="form"'), !html.includes('<form'));
    });

  it('is told apart from the vendor’s tracking', async () => {
    const outcome = await initWith(`
      <script>!function(c,h,i,m,p){m=c.createElement(h);m.src=i}(document,"script","https://chimpstatic.com/mcjs-connected/js/users/1.js")</script><hr>
      <script src="//js.hs-scripts.com/1.js"></script><hr>
      <div id="mc_embed_signup">${FORM}${SCRIPT}</div>`);
    assert.deepEqual(
      outcome.site?.categories?.map(({id, services}) => [id, services]),
      [
        ['functional', ['mailchimp-form']],
        ['marketing', ['mailchimp', 'hubspot']],
      ],
    );
  });

  it('is known on the page of a vendor’s fixture', async () => {
    const page = readFileSync(new URL('../pages/vendors/fixtures/mailchimp.html', import.meta.url), 'utf8');
    const [template = '', ...more] = templatesIn(await initWith(page.replaceAll(/<\/?template[^>]*>/g, '')));
    assert.deepEqual(more, []);
    assert.match(template, /mc-validate\.js[^]*\$mcj[^]*<form/);
  });
});
