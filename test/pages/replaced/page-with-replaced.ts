import {selfVisitSource} from './self-visit.ts';

/** Code that replaces the global called `name`. */
type Replace = (name: string) => string;

/** By a function that throws, whatever it was. */
export const replaceByThrowing: Replace = (name) => `
  ({}).constructor.defineProperty(window, '${name}', {
    value: function () { throw new Error('${name} is replaced'); },
    writable: true,
    configurable: true,
  });`;

/** By something that behaves the same, as monitoring does. */
export const replaceByWrapper: Replace = (name) => `
  (function () {
    var original = window['${name}'];
    var reflect = Reflect;
    if (original === undefined) return;
    var wrapper = function () {
      if (!new.target) return reflect.apply(original, this, arguments);
      return reflect.construct(original, arguments, new.target === wrapper ? original : new.target);
    };
    reflect.setPrototypeOf(wrapper, original);
    wrapper.prototype = original.prototype;
    var view = new Proxy(original, {
      get: function (target, key) {
        var member = reflect.get(target, key);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    var value = typeof original === 'function' ? wrapper : view;
    reflect.defineProperty(window, '${name}', {value: value, writable: true, configurable: true});
  })();`;

/** What is replaced on a page, and how: before our tags or after them. */
export interface Replacement {
  readonly names: readonly string[];
  readonly when: 'before' | 'after';
  readonly replace: Replace;
}

/** A page called `name` that replaces globals, and visits itself. It has marked and unmarked markup of the vendors. */
export function pageWithReplaced(name: string, {names, when, replace}: Replacement): string {
  const script = `<script>${names.map(replace).join('')}</script>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <script>${selfVisitSource(name)}</script>
    {{config}}
    ${when === 'before' ? script : ''}
    <script src="/privacy/desk-autoblock.js"></script>
    <script src="/privacy/desk.js"></script>
    ${when === 'after' ? script : ''}
  </head>
  <body>
    <template data-consent="analytics" data-service="counter"
      ><script src="{{vendor}}/${name}/held.js"></script
      ><script>document.cookie = '_slow=1;path=/';</script></template>
    <script>
      var pixel = document.createElement('img');
      pixel.src = '{{vendor}}/${name}/unmarked.gif';
      document.body.append(pixel);
    </script>
  </body>
</html>`;
}
