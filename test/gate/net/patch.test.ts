import {expect} from '@open-wc/testing';
import {patch} from '../../../src/gate/net/patch.ts';

/** Something to patch, as an engine would make it. */
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

describe('a patch', () => {
  const stops: (() => void)[] = [];
  const original = sayOf();

  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    Object.defineProperty(Machine.prototype, 'say', {value: original});
  });

  const shouting = (mark: string): (() => void) =>
    patch(Machine.prototype, 'say', (_, [word], proceed) => proceed([`${String(word)}${mark}`]));

  it('answers itself, or lets the call go on', () => {
    stops.push(
      patch(Machine.prototype, 'say', (_, [word], proceed) => (word === 'no' ? 'stopped' : proceed())),
    );
    expect(new Machine('a').say('no')).to.equal('stopped');
    expect(new Machine('a').say('yes')).to.equal('a: yes');
  });

  it('leaves name, length and native look of a function as they were', () => {
    stops.push(patch(Machine.prototype, 'say', (_, __, proceed) => proceed()));
    const {say} = Machine.prototype;
    expect([say.name, say.length]).to.deep.equal(['say', 1]);
    expect(String(say)).to.contain('[native code]');
  });

  it('goes around what is written to a property', () => {
    stops.push(patch(Machine.prototype, 'load', (_, [value], proceed) => proceed([`${String(value)}!`])));
    const machine = new Machine('a');
    machine.load = 'wood';
    expect(machine.loaded).to.equal('wood!');
  });

  it('goes around a constructor; its objects, statics and heirs stay what they were', () => {
    const owner = {Machine};
    stops.push(patch(owner, 'Machine', (_, __, proceed) => proceed(['other'])));
    const made = new owner.Machine('a');
    expect(made).to.be.instanceOf(Machine).and.instanceOf(owner.Machine);
    expect([made.name, owner.Machine.wheels]).to.deep.equal(['other', 4]);
    class Heir extends owner.Machine {}
    expect(new Heir('a')).to.be.instanceOf(Heir);
  });

  it('is taken back by its stop', () => {
    shouting('!')();
    expect(sayOf()).to.equal(original);
  });

  it('leaves a later patch of somebody else in place', () => {
    const stop = shouting('!');
    const ours = Machine.prototype.say;
    const theirs = function (this: Machine, word: string): string {
      return ours.call(this, `${word}?`);
    };
    Machine.prototype.say = theirs;
    stop();
    expect(Machine.prototype.say).to.equal(theirs);
  });

  it('does nothing where there is nothing to patch', () => {
    expect(() => {
      patch(undefined, 'say', () => undefined)();
      patch(Machine.prototype, 'sing', () => undefined)();
      patch(Object.freeze({say: () => 1}), 'say', () => undefined)();
      patch({say: 7}, 'say', () => undefined)();
    }).not.to.throw();
  });
});
