/**
 * What old libraries do to a page's natives (research/embed-formats.md 1.2, measured there with the real ones), each in
 * a few lines of our own.
 */
const script = (code: string): string => `<script>${code}</script>`;

export const HOSTILE: Readonly<Record<string, string>> = {
  'Prototype 1.7': script(`
    Array.from = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      var length = iterable.length || 0, results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };
    Array.prototype.entries = function () { return this.slice(0); };
    Element.prototype.remove = (function (remove) {
      return function () { remove.call(this); return this; };
    })(Element.prototype.remove);
    Element.prototype.update = function () { return this; };
    window.$ = function (id) { return document.getElementById(id); };
    window.$$ = function (selector) { return document.querySelectorAll(selector); };`),
  'Prototype 1.6': script(`
    Array.prototype.toJSON = function () {
      return '[' + this.map(function (item) { return JSON.stringify(item); }).join(', ') + ']';
    };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Object.prototype.extend = function () {};
    Array.prototype.contains = function () { return false; };`),
  'MooTools compat': script(`
    Array.from = function (item) { return item == null ? [] : typeof item.length == 'number' ? [].slice.call(item) : [item]; };
    Function.prototype.bind = function (bind) { var self = this; return function () { return self.apply(bind, arguments); }; };
    window.Event = function (event) { if (!event.target) throw new TypeError('Event'); return event; };
    window.Hash = function () {};
    window.$ = function () { return null; };`),
  'AMD and CommonJS globals': script(`
    window.define = function () { throw new Error('Mismatched anonymous define'); };
    window.define.amd = {};
    window.module = { exports: {} };
    window.exports = window.module.exports;
    window.require = function () { throw new Error('require'); };`),
};
