import {expect} from '@open-wc/testing';
import {laneOf} from '../../../src/gate/release/lane.ts';

const parse = (markup: string): HTMLScriptElement => {
  const template = new DOMParser()
    .parseFromString(`<template>${markup}</template>`, 'text/html')
    .querySelector('template');
  return template?.content.firstElementChild as HTMLScriptElement;
};

describe('the lane of a held script', () => {
  for (const [markup, lane] of [
    ['<script>1</script>', 'ordered'],
    ['<script src="/a.js"></script>', 'ordered'],
    ['<script type="text/javascript" src="/a.js"></script>', 'ordered'],
    ['<script type="application/x-javascript">1</script>', 'ordered'],
    ['<script async src="/a.js"></script>', 'now'],
    ['<script async>1</script>', 'ordered'],
    ['<script defer src="/a.js"></script>', 'deferred'],
    ['<script defer>1</script>', 'ordered'],
    ['<script type="module">1</script>', 'deferred'],
    ['<script type="module" src="/a.js"></script>', 'deferred'],
    ['<script type="module" async>1</script>', 'now'],
    ['<script nomodule src="/a.js"></script>', undefined],
    ['<script type="application/json">{}</script>', undefined],
    ['<script type="application/ld+json">{}</script>', undefined],
    ['<script type="text/typescript">1</script>', undefined],
    ['<script type="importmap">{}</script>', undefined],
    ['<script type="speculationrules">{}</script>', undefined],
  ] as const)
    it(`of ${markup} is ${String(lane)}`, () => {
      expect(laneOf(parse(markup))).to.equal(lane);
    });
});
