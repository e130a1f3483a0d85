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

/** A hundred milliseconds of silence, which every browser takes for a film too: 8000 samples a second, 8 bits each. */
const silence = Buffer.alloc(844, 0x80);
silence.write(
  'RIFF\x44\x03\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x20\x03\0\0',
  'latin1',
);

/** What the rest of a vendor's snippet cannot do without. */
const provided: Readonly<Record<string, string>> = {
  'mc-validate.js': 'window.jQuery = {noConflict: () => window.jQuery};',
};

const endingOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? '';

/** The media type that a path's ending promises. */
export const typeOf = (path: string): string => types[endingOf(path)] ?? 'text/plain';

/** Waits for the page to load and tells that it has; from a timer, when asked for `later`. */
const waiting = (name: string, when: string): string => {
  const wait = `addEventListener('load', () => window.ran.push(${JSON.stringify(`${name}, loaded`)}))`;
  return when === 'later' ? `setTimeout(() => ${wait});` : `${wait};`;
};

/** A script that tells the page it ran, by its path without the ending, and does what the query asks. */
const script = (path: string, query: URLSearchParams): string => {
  const [needed, cookie, waits] = [query.get('import'), query.get('cookie'), query.get('waits')];
  const name = path.replace(/^\/|\.js$/g, '');
  return [
    provided[path.slice(path.lastIndexOf('/') + 1)] ?? '',
    ...(needed === null ? [] : [`import ${JSON.stringify(`./${needed}`)};`]),
    `(window.ran ??= []).push(${JSON.stringify(name)});`,
    ...(waits === null ? [] : [waiting(name, waits)]),
    ...(cookie === null
      ? []
      : [`document.cookie = ${JSON.stringify(`${cookie}=1; path=/; max-age=86400`)};`]),
  ].join('\n');
};

/**
 * What the vendors send for a path, by its ending. `import=other` makes a module or a style sheet import its neighbour,
 * `waits` makes a script wait for the page's `load`, `cookie=_name` makes a script set a cookie on the page's own host. Only that it was asked for matters.
 */
export const vendorBody = (path: string, query: URLSearchParams): string | Buffer => {
  switch (endingOf(path)) {
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
};
