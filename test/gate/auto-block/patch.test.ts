import {expect} from '@open-wc/testing';
import {patch} from '../../../src/gate/auto-block/patch.ts';

/** A class to patch, with a private field like the objects of a browser. */
class Machine {
  static readonly wheels = 4;
  readonly #name: string;
  loaded = '';

  constructor(name: string) {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  set load(value: string) {
    this.loaded = value;
  }

  say(word: string): string {
    return `${this.#name}: ${word}`;
  }
}

const sayOf = (): unknown => Object.getOwnPropertyDescriptor(Machine.prototype, 'say')?.value;

describe('A patch', () => {
  const undos: (() => void)[] = [];
  const original = sayOf();

  afterEach(() => {
    undos.splice(0).forEach((undo) => undo());
    Object.defineProperty(Machine.prototype, 'say', {value: original});
  });

  const shouting = (mark: string): (() => void) =>
    patch(Machine.prototype, 'say', (_, [word], proceed) => proceed([`${String(word)}${mark}`]));

  it('returns its own result, or calls the original', () => {
    undos.push(
      patch(Machine.prototype, 'say', (_, [word], proceed) => (word === 'no' ? 'own result' : proceed())),
    );
    expect(new Machine('a').say('no')).to.equal('own result');
    expect(new Machine('a').say('yes')).to.equal('a: yes');
  });

  it('keeps the name, length and source text of a function', () => {
    undos.push(patch(Machine.prototype, 'say', (_, __, proceed) => proceed()));
    const {say} = Machine.prototype;
    expect([say.name, say.length]).to.deep.equal(['say', 1]);
    expect(String(say)).to.contain('[native code]');
  });

  it('wraps the setter of a property', () => {
    undos.push(patch(Machine.prototype, 'load', (_, [value], proceed) => proceed([`${String(value)}!`])));
    const machine = new Machine('a');
    machine.load = 'wood';
    expect(machine.loaded).to.equal('wood!');
  });

  it('wraps a constructor, whose instances, static members and subclasses still work', () => {
    const owner = {Machine};
    undos.push(patch(owner, 'Machine', (_, __, proceed) => proceed(['other'])));
    const machine = new owner.Machine('a');
    expect(machine).to.be.instanceOf(Machine).and.instanceOf(owner.Machine);
    expect([machine.name, owner.Machine.wheels]).to.deep.equal(['other', 4]);
    class Subclass extends owner.Machine {}
    expect(new Subclass('a')).to.be.instanceOf(Subclass);
  });

  it('is removed by the function that it returns', () => {
    shouting('!')();
    expect(sayOf()).to.equal(original);
  });

  it('does not remove a later patch of other code', () => {
    const undo = shouting('!');
    const patched = Machine.prototype.say;
    const laterPatch = function (this: Machine, word: string): string {
      return patched.call(this, `${word}?`);
    };
    Machine.prototype.say = laterPatch;
    undo();
    expect(Machine.prototype.say).to.equal(laterPatch);
  });

  it('does nothing if there is nothing to patch', () => {
    expect(() => {
      patch(undefined, 'say', () => undefined)();
      patch(Machine.prototype, 'sing', () => undefined)();
      patch(Object.freeze({say: () => 1}), 'say', () => undefined)();
      patch({say: 7}, 'say', () => undefined)();
    }).not.to.throw();
  });
});
