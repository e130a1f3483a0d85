import type {Guard} from './guard.ts';
import {ADDRESS_NAMES, loadsBy} from './loading-attributes.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';

type NetWindow = Window & typeof globalThis;

/** Interfaces whose properties write attributes of the same name. */
const INTERFACE = /^HTML\w+Element$/;

/** Stops addresses that scripts write into elements. Returns its stops. */
export const patchAttributes = (win: NetWindow, guard: Guard): readonly Stop[] => {
  const write = (element: Element, name: string, value: unknown, proceed: () => unknown): unknown => {
    if (guard.withholds(element, name, value)) return undefined;
    const result = proceed();
    // A script is stopped by its type, and keeps its address: now it has one.
    if (element.localName === 'script' && element.isConnected && loadsBy(element, name)) guard.check(element);
    return result;
  };
  const property =
    (name: string): Around =>
    (self, [value], proceed) =>
      write(self as Element, name, value, proceed);
  const method =
    (at: number): Around =>
    (self, args, proceed) =>
      write(self as Element, String(args[at]).toLowerCase(), args[at + 1], proceed);
  const node: Around = (self, args, proceed) => {
    const {name, value} = args[0] as Attr;
    return write(self as Element, name, value, proceed);
  };
  return [
    ...Object.getOwnPropertyNames(win)
      .filter((name) => INTERFACE.test(name))
      .flatMap((name) => {
        const owner = win[name as 'HTMLElement'] as Partial<typeof HTMLElement> | undefined;
        return ADDRESS_NAMES.map((attribute) => patch(owner?.prototype, attribute, property(attribute)));
      }),
    patch(win.Element.prototype, 'setAttribute', method(0)),
    patch(win.Element.prototype, 'setAttributeNS', method(1)),
    patch(win.Element.prototype, 'setAttributeNode', node),
  ];
};
