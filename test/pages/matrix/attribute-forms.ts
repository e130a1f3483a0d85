import type {CategoryName, Form} from './form.ts';

const form = (
  name: string,
  title: string,
  needs: CategoryName,
  asks: readonly string[],
  rest: Partial<Form> = {},
): Form => ({name, title, page: 'attributes', needs: [needs], asks, ...rest});

/** A script in the words of some tool. */
const script = (name: string, title: string, needs: CategoryName, rest: Partial<Form> = {}): Form =>
  form(name, title, needs, ['script.js'], {runs: ['script'], ...rest});

/** A script's address may not be set under Trusted Types. */
const lostWhenStrict: Pick<Form, 'except'> = {except: [{policies: ['strict'], lost: ['script.js']}]};

/** In Chromium Trusted Types guard plugins' addresses too. */
const lostInStrictChromium: Pick<Form, 'except'> = {
  except: [{engines: ['chromium'], policies: ['strict'], lost: ['page.html']}],
};

/** Elements that are marked themselves, in the order of `attributes.html`. */
export const attributeForms: readonly Form[] = [
  form('data-href', '`<link data-href>`', 'analytics', ['sheet.css']),
  form(
    'plain',
    'scripts of `type="text/plain"`: external, inline, module',
    'marketing',
    ['slow.js', 'module.js'],
    {
      runs: ['slow', 'inline'],
      later: ['module'],
    },
  ),
  script('plain-data-src', '`<script type="text/plain" data-src>`', 'analytics', lostWhenStrict),
  form('data-src-img', '`<img data-src>`', 'analytics', ['pixel.gif']),
  form('data-srcset-img', '`<img data-srcset>`', 'marketing', ['pixel.gif']),
  form('data-srcset-picture', '`<picture>` with `<source data-srcset>`', 'analytics', ['pixel.gif']),
  form('data-srcset-source', '`<source data-srcset>`, itself marked, in a `<picture>`', 'marketing', [
    'pixel.gif',
  ]),
  form('data-src-input', '`<input type="image" data-src>`', 'analytics', ['pixel.gif']),
  form('data-href-svg', '`<image data-href>` in `<svg>`', 'marketing', ['pixel.gif']),
  form('data-src-iframe', '`<iframe data-src>`', 'analytics', ['page.html']),
  form('data-data-object', '`<object data-data>`', 'marketing', ['page.html'], lostInStrictChromium),
  form('data-src-embed', '`<embed data-src>`', 'analytics', ['page.html'], lostInStrictChromium),
  form('data-src-video', '`<video data-src data-poster>`', 'marketing', ['film.mp4', 'poster.gif']),
  form('data-src-video-source', '`<video>` with `<source data-src>` and `<track data-src>`', 'analytics', [
    'film.mp4',
    'words.vtt',
  ]),
  form('data-src-audio', '`<audio data-src>`', 'marketing', ['talk.mp3']),
  form('data-src-audio-source', '`<audio>` with `<source data-src>`', 'analytics', ['talk.mp3']),
  form('data-src-source', '`<source data-src>`, itself marked, in an `<audio>`', 'marketing', ['talk.mp3']),
  form('data-src-in-template', '`data-src` on image and frame in a template', 'analytics', [
    'pixel.gif',
    'page.html',
  ]),
  form(
    'parked-in-template',
    'in a template, what Firefox would look for: `data-srcset`, `data-poster`, `data-href` in `<svg>`',
    'marketing',
    ['image.gif', 'picture.gif', 'poster.gif', 'svg.gif'],
  ),
  script('data-category', 'cookieconsent and c15t: `data-category`', 'analytics'),
  script('data-cookieconsent', 'Cookiebot: `data-cookieconsent`, with an alias', 'marketing'),
  script('data-name', 'Klaro: `data-name` with `data-type` and `data-src`', 'analytics', lostWhenStrict),
  script('optanon', 'OneTrust: `class="optanon-category-…"`', 'marketing'),
  form('data-cookieblock-src', 'Cookiebot: `<iframe data-cookieblock-src>`', 'analytics', ['page.html']),
  form('data-name-iframe', 'Klaro: `<iframe data-name data-src>`', 'marketing', ['page.html']),
  form('optanon-iframe', 'OneTrust: `<iframe class="optanon-category-…" data-src>`', 'analytics', [
    'page.html',
  ]),
];
