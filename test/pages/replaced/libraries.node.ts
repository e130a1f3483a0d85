import test from 'node:test';
import {engineHere} from '../support/browser.ts';
import {visit} from '../support/visit.ts';
import {acceptAndWithdraw} from './accept-and-withdraw.ts';

/** Changes that libraries and pages make to built-ins. */
const libraries = {
  'classes and variables of the page that have these names': `
    var own = document.createElement('script');
    own.textContent = 'class Map {} let URL = "/x"; const WeakSet = 1; var Event = {}; function Set() {} var performance = 9;'
      + 'var navigation = document.documentElement;';
    document.head.append(own);`,
  'MooTools, with an Event and an Array.from of its own': `
    window.Event = function (event) { if (!event.type) throw new Error('Not an event'); };
    Array.from = function (item) { return item == null ? [] : typeof item === 'string' ? [item] : [].slice.call(item); };
    var Elements = Element; window.Element = function () { throw new Error('Not ours'); };
    window.Element.prototype = Elements.prototype;`,
  'Prototype, with toJSON for arrays, texts and objects': `
    var quote = JSON.stringify;
    Array.prototype.toJSON = function () { return '[' + this.map(function (one) { return quote(one); }).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Object.prototype.toJSON = function () { return 'an object'; };
    Array.prototype.entries = Array.prototype.slice;`,
  'a library that adds to the prototype of all objects': `
    Object.prototype.extend = function () {};
    Object.prototype.each = function () {};
    Object.prototype.keys = function () {};
    Object.prototype.map = function () {};
    Object.prototype.has = function () {};
    Object.prototype.size = 1;
    Object.prototype.forEach = function () {};`,
};

/** The driver of WebKit runs scripts in the page, which need the page's own built-ins. */
const skipFor = (name: string): {readonly skip?: string} =>
  engineHere === 'webkit' && !name.startsWith('MooTools')
    ? {skip: 'The driver of WebKit does not work on such a page.'}
    : {};

for (const when of ['before', 'after'])
  for (const [name, script] of Object.entries(libraries))
    test(`the whole visit works beside ${name} (${when} the tag)`, skipFor(name), async (t) => {
      const headScript = when === 'before' ? script : `window.afterTag = function () { ${script} };`;
      const {visitor, hosts} = await visit(t, {headScript});
      await acceptAndWithdraw(visitor, hosts);
    });
