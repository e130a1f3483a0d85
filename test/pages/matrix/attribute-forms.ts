import type {CategoryName, Form} from './form.ts';

/** Trusted Types forbid setting the `src` of a script. */
const notReleasedWhenStrict: Pick<Form, 'except'> = {
  except: [{policies: ['strict'], notReleased: ['script.js']}],
};

/** In Chromium, Trusted Types also forbid setting the URLs of `<object>` and `<embed>`. */
const notReleasedInStrictChromium: Pick<Form, 'except'> = {
  except: [{engines: ['chromium'], policies: ['strict'], notReleased: ['page.html']}],
};

/** Marked elements, in the order of `attributes.html`. */
export const attributeForms: readonly Form[] = [
  form('data-href', '`<link data-href>`', 'analytics', ['sheet.css']),
  form(
    'plain',
    '`<script type="text/plain">`: external, inline, module',
    'marketing',
    ['slow.js', 'module.js'],
    {
      scripts: ['slow', 'inline'],
      deferred: ['module'],
    },
  ),
  script('plain-data-src', '`<script type="text/plain" data-src>`', 'analytics', notReleasedWhenStrict),
  form('data-src-img', '`<img data-src>`', 'analytics', ['pixel.gif']),
  form('data-srcset-img', '`<img data-srcset>`', 'marketing', ['pixel.gif']),
  form('data-srcset-picture', '`<picture>` with `<source data-srcset>`', 'analytics', ['pixel.gif']),
  form('data-srcset-source', 'marked `<source data-srcset>` in a `<picture>`', 'marketing', ['pixel.gif']),
  form('data-src-input', '`<input type="image" data-src>`', 'analytics', ['pixel.gif']),
  form('data-href-svg', '`<image data-href>` in `<svg>`', 'marketing', ['pixel.gif']),
  form('data-src-iframe', '`<iframe data-src>`', 'analytics', ['page.html']),
  form('data-data-object', '`<object data-data>`', 'marketing', ['page.html'], notReleasedInStrictChromium),
  form('data-src-embed', '`<embed data-src>`', 'analytics', ['page.html'], notReleasedInStrictChromium),
  form('data-src-video', '`<video data-src data-poster>`', 'marketing', ['film.mp4', 'poster.gif']),
  form('data-src-video-source', '`<video>` with `<source data-src>` and `<track data-src>`', 'analytics', [
    'film.mp4',
    'words.vtt',
  ]),
  form('data-src-audio', '`<audio data-src>`', 'marketing', ['talk.mp3']),
  form('data-src-audio-source', '`<audio>` with `<source data-src>`', 'analytics', ['talk.mp3']),
  form('data-src-source', 'marked `<source data-src>` in an `<audio>`', 'marketing', ['talk.mp3']),
  form('data-src-in-template', '`<img data-src>` and `<iframe data-src>` in a template', 'analytics', [
    'pixel.gif',
    'page.html',
  ]),
  form(
    'parked-in-template',
    'what Firefox would otherwise preload from a template: `data-srcset`, `data-poster`, `data-href` in `<svg>`',
    'marketing',
    ['image.gif', 'picture.gif', 'poster.gif', 'svg.gif'],
  ),
  script('data-category', 'cookieconsent and c15t: `data-category`', 'analytics'),
  script('data-cookieconsent', 'Cookiebot: `data-cookieconsent`, with an alias', 'marketing'),
  script(
    'data-name',
    'Klaro: `data-name` with `data-type` and `data-src`',
    'analytics',
    notReleasedWhenStrict,
  ),
  script('optanon', 'OneTrust: `class="optanon-category-…"`', 'marketing'),
  form('data-cookieblock-src', 'Cookiebot: `<iframe data-cookieblock-src>`', 'analytics', ['page.html']),
  form('data-name-iframe', 'Klaro: `<iframe data-name data-src>`', 'marketing', ['page.html']),
  form('optanon-iframe', 'OneTrust: `<iframe class="optanon-category-…" data-src>`', 'analytics', [
    'page.html',
  ]),
];

function form(
  name: string,
  title: string,
  needs: CategoryName,
  requests: readonly string[],
  rest: Partial<Form> = {},
): Form {
  return {name, title, page: 'attributes', needs: [needs], requests, ...rest};
}

/** A script with the attributes of a consent tool. */
function script(name: string, title: string, needs: CategoryName, rest: Partial<Form> = {}): Form {
  return form(name, title, needs, ['script.js'], {scripts: ['script'], ...rest});
}
