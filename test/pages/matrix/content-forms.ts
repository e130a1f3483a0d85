import type {CategoryName, Form} from './form.ts';

/** What a template can contain, mostly in the order of `contents.html`. */
export const contentForms: readonly Form[] = [
  form('stylesheet', '`<link rel="stylesheet">` with `@import`', 'analytics', ['sheet.css', 'imported.css']),
  form('preload', '`<link rel="preload">`: script, style, image, font', 'marketing', [
    'script.js',
    'sheet.css',
    'image.gif',
    'font.woff2',
  ]),
  form('prefetch', '`<link rel="prefetch">`', 'analytics', ['next.html'], {
    page: 'router',
    except: [{engines: ['webkit'], unsupported: ['next.html']}],
  }),
  form('modulepreload', '`<link rel="modulepreload">`', 'marketing', ['module.js'], {}),
  form('preconnect', '`<link rel="preconnect">` (connections)', 'analytics', ['socket']),
  form('speculation-rules', '`<script type="speculationrules">`', 'analytics', ['next.html'], {
    except: [{engines: ['firefox', 'webkit'], unsupported: ['next.html']}],
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
    {scripts: ['slow', 'inline', 'last'], deferred: ['deferred', 'dependency', 'module'], async: ['async']},
  ),
  form('inline', 'inline script that sends an image request, a beacon and a `fetch`', 'marketing', [
    'pixel.gif',
    'beacon',
    'fetch',
  ]),
  form('inline-module', 'inline module with its imports', 'analytics', ['static.js', 'dynamic.js'], {
    deferred: ['static', 'dynamic'],
  }),
  form('noscript', '`<noscript>` with image and frame (not shown when scripts run)', 'marketing', []),
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
    scripts: ['external', 'inline'],
    ...leaksInFirefox('external.js'),
  }),
  form(
    'after-element',
    'scripts, style sheets and a frame after any other element',
    'marketing',
    ['sheet.css', 'ahead.gif', 'imported.css', 'script.js', 'module.js', 'page.html'],
    {
      scripts: ['script'],
      deferred: ['module'],
      ...leaksInFirefox('sheet.css', 'ahead.gif', 'imported.css', 'script.js', 'module.js'),
    },
  ),
  form('own-template', 'script in a nested template after any other element', 'analytics', ['script.js'], {
    scripts: ['script'],
  }),
  form('after-noscript', 'script after `<noscript>`', 'marketing', ['script.js'], {
    scripts: ['script'],
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
    except: [{policies: ['nonce', 'strict'], unsupported: ['fetch']}],
  }),
  form('form', '`<form action>`, submitted as soon as it is in the page', 'analytics', ['subscribe']),
  form('custom-element', 'custom element that sends a request when it is connected', 'marketing', ['fetch']),
  {
    ...form('template-in-template', 'template of one category in a template of another', 'analytics', [
      'script.js',
    ]),
    needs: ['analytics', 'marketing'],
    scripts: ['script'],
  },
  {
    ...form('two-categories', 'template of two categories', 'analytics', ['script.js']),
    needs: ['analytics', 'marketing'],
    scripts: ['script'],
  },
];

/**
 * The preload scanner of Firefox requests what it finds in a template. It skips the content only while the tree builder is
 * in the mode "in template". The first element other than a script, style, link, meta, title or template ends this mode:
 * https://searchfox.org/mozilla-central/source/parser/html/nsHtml5TreeBuilderCppSupplement.h
 */
function leaksInFirefox(...leaks: readonly string[]): Pick<Form, 'except'> {
  return {except: [{engines: ['firefox'], leaks}]};
}

function form(
  name: string,
  title: string,
  needs: CategoryName,
  requests: readonly string[],
  rest: Partial<Form> = {},
): Form {
  return {name, title, page: 'contents', needs: [needs], requests, ...rest};
}
