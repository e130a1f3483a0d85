const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  gif: 'image/gif',
  mp4: 'audio/wav',
  mp3: 'audio/wav',
  vtt: 'text/vtt',
  woff2: 'font/woff2',
};

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A WAV file of 100 ms of silence, which every browser also plays as a video: 8000 samples a second, 8 bits each. */
const silence = Buffer.alloc(844, 0x80);
silence.write(
  'RIFF\x44\x03\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x20\x03\0\0',
  'latin1',
);

/** Code, by file name, that the rest of a vendor's snippet needs. */
const libraries: Readonly<Record<string, string>> = {
  'mc-validate.js': 'window.jQuery = {noConflict: () => window.jQuery};',
};

/**
 * What the vendors answer for a path, by its extension. `import=other` makes a module or a style sheet import its sibling,
 * `waits` makes a script listen for the page's `load` event, `cookie=_name` makes a script set a cookie on the page's host.
 */
export function vendorBody(path: string, query: URLSearchParams): string | Buffer {
  switch (extensionOf(path)) {
    case 'js':
      return script(path, query);
    case 'css':
      return query.has('import') ? `@import ${JSON.stringify(query.get('import'))};` : '';
    case 'gif':
      return pixel;
    case 'html':
      return '<!doctype html><title>Vendor frame</title><p>Vendor frame</p>';
    case 'mp4':
    case 'mp3':
      return silence;
    default:
      return '';
  }
}

/** The media type for a path's extension. */
export function mediaTypeOf(path: string): string {
  return types[extensionOf(path)] ?? 'text/plain';
}

function extensionOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? '';
}

/** A script that adds its path, without the extension, to `window.ran` and does what the query says. */
function script(path: string, query: URLSearchParams): string {
  const [imported, cookie, waits] = [query.get('import'), query.get('cookie'), query.get('waits')];
  const name = path.replace(/^\/|\.js$/g, '');
  return [
    libraries[path.slice(path.lastIndexOf('/') + 1)] ?? '',
    ...(imported === null ? [] : [`import ${JSON.stringify(`./${imported}`)};`]),
    `(window.ran ??= []).push(${JSON.stringify(name)});`,
    ...(waits === null ? [] : [loadListener(name, waits)]),
    ...(cookie === null
      ? []
      : [`document.cookie = ${JSON.stringify(`${cookie}=1; path=/; max-age=86400`)};`]),
  ].join('\n');
}

/** Code that listens for `load` and records it; with `later`, a timer adds the listener. */
function loadListener(name: string, when: string): string {
  const listen = `addEventListener('load', () => window.ran.push(${JSON.stringify(`${name}, loaded`)}))`;
  return when === 'later' ? `setTimeout(() => ${listen});` : `${listen};`;
}
