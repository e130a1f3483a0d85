import type {CategoryName, Form} from './form.ts';

/**
 * Firefox looks ahead of its parser, and asks for what it finds. In a template it stops looking only for as long as the tree
 * builder is in the mode "in template", which the first element that is not a script, style, link, meta, title or template ends:
 * https://searchfox.org/mozilla-central/source/parser/html/nsHtml5TreeBuilderCppSupplement.h
 */
const leaksInFirefox = (...leaks: readonly string[]): Pick<Form, 'except'> => ({
  except: [{engines: ['firefox'], leaks}],
});

const form = (
  name: string,
  title: string,
  needs: CategoryName,
  asks: readonly string[],
  rest: Partial<Form> = {},
): Form => ({name, title, page: 'contents', needs: [needs], asks, ...rest});

/** What may stand in a template, mostly in the order of `contents.html`. */
export const contentForms: readonly Form[] = [
  form('stylesheet', '`<link rel="stylesheet">`, and what it imports', 'analytics', [
    'sheet.css',
    'imported.css',
  ]),
  form('preload', '`<link rel="preload">`: script, style, image, font', 'marketing', [
    'script.js',
    'sheet.css',
    'image.gif',
    'font.woff2',
  ]),
  form('prefetch', '`<link rel="prefetch">`', 'analytics', ['next.html'], {
    page: 'router',
    except: [{engines: ['webkit'], never: ['next.html']}],
  }),
  form('modulepreload', '`<link rel="modulepreload">`', 'marketing', ['module.js'], {}),
  form('preconnect', '`<link rel="preconnect">` (connections)', 'analytics', ['socket']),
  form('speculation-rules', '`<script type="speculationrules">`', 'analytics', ['next.html'], {
    except: [{engines: ['firefox', 'webkit'], never: ['next.html']}],
  }),
  form('style', '`<style>` with `@import`, font and background', 'marketing', [
    'imported.css',
    'font.woff2',
    'background.gif',
  ]),
  form(
    'scripts',
    'scripts: external, inline, `async`, `defer`, module, `nomodule`',
    'analytics',
    ['async.js', 'slow.js', 'deferred.js', 'module.js', 'dependency.js'],
    {runs: ['slow', 'inline', 'last'], later: ['deferred', 'dependency', 'module'], anytime: ['async']},
  ),
  form('inline', 'inline script that sends: image, beacon, `fetch`', 'marketing', [
    'pixel.gif',
    'beacon',
    'fetch',
  ]),
  form('inline-module', 'inline module with its imports', 'analytics', ['static.js', 'dynamic.js'], {
    later: ['static', 'dynamic'],
  }),
  form('noscript', '`<noscript>` with image and frame (never shown: scripts do run)', 'marketing', []),
  form('img', '`<img src>`', 'analytics', ['pixel.gif'], leaksInFirefox('pixel.gif')),
  form('img-lazy', '`<img src loading="lazy">`', 'marketing', ['pixel.gif']),
  form('srcset', '`<img srcset>`', 'marketing', ['pixel.gif'], leaksInFirefox('pixel.gif')),
  form(
    'picture',
    '`<picture>` with `<source srcset>`',
    'analytics',
    ['pixel.gif'],
    leaksInFirefox('pixel.gif'),
  ),
  form('input-image', '`<input type="image" src>`', 'marketing', ['pixel.gif']),
  form('inline-style', '`style` attribute with a background', 'analytics', ['background.gif']),
  form('svg-image', '`<image href>` in `<svg>`', 'marketing', ['pixel.gif'], leaksInFirefox('pixel.gif')),
  form('svg-script', '`<script href>` in `<svg>`, and an inline one', 'analytics', ['external.js'], {
    runs: ['external', 'inline'],
    ...leaksInFirefox('external.js'),
  }),
  form(
    'after-element',
    'scripts, sheets and a frame after any other element',
    'marketing',
    ['sheet.css', 'ahead.gif', 'imported.css', 'script.js', 'module.js', 'page.html'],
    {
      runs: ['script'],
      later: ['module'],
      ...leaksInFirefox('sheet.css', 'ahead.gif', 'imported.css', 'script.js', 'module.js'),
    },
  ),
  form(
    'own-template',
    'script in a template of its own, after any other element in a template',
    'analytics',
    ['script.js'],
    {runs: ['script']},
  ),
  form('after-noscript', 'script after `<noscript>`', 'marketing', ['script.js'], {
    runs: ['script'],
    ...leaksInFirefox('script.js'),
  }),
  form('object', '`<object data>`', 'marketing', ['page.html']),
  form('embed', '`<embed src>`', 'analytics', ['page.html']),
  form(
    'video',
    '`<video src poster>`',
    'marketing',
    ['film.mp4', 'poster.gif'],
    leaksInFirefox('poster.gif'),
  ),
  form('video-source', '`<video>` with `<source src>` and `<track src>`', 'analytics', [
    'film.mp4',
    'words.vtt',
  ]),
  form('audio', '`<audio src>`', 'marketing', ['talk.mp3']),
  form('audio-source', '`<audio>` with `<source src>`', 'analytics', ['talk.mp3']),
  form('iframe', '`<iframe src>`', 'marketing', ['page.html']),
  form('srcdoc', '`<iframe srcdoc>` with image and script', 'analytics', ['pixel.gif', 'script.js']),
  form('event-attribute', 'event attribute (`onerror`)', 'marketing', ['fetch'], {
    except: [{policies: ['nonce', 'strict'], never: ['fetch']}],
  }),
  form('form', '`<form action>`, sent as soon as it is there', 'analytics', ['subscribe']),
  form('custom-element', 'custom element that asks when it is connected', 'marketing', ['fetch']),
  {
    ...form('template-in-template', 'template of one category in a template of another', 'analytics', [
      'script.js',
    ]),
    needs: ['analytics', 'marketing'],
    runs: ['script'],
  },
  {
    ...form('two-categories', 'template of two categories', 'analytics', ['script.js']),
    needs: ['analytics', 'marketing'],
    runs: ['script'],
  },
];
