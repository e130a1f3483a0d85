import {expect} from '@open-wc/testing';
import {executionTiming} from '../../../src/gate/release/script.ts';

const parse = (markup: string): HTMLScriptElement => {
  const template = new DOMParser()
    .parseFromString(`<template>${markup}</template>`, 'text/html')
    .querySelector('template');
  return template?.content.firstElementChild as HTMLScriptElement;
};

describe('The execution timing', () => {
  for (const [markup, timing] of [
    ['<script>1</script>', 'ordered'],
    ['<script src="/a.js"></script>', 'ordered'],
    ['<script type="text/javascript" src="/a.js"></script>', 'ordered'],
    ['<script type="application/x-javascript">1</script>', 'ordered'],
    ['<script type=" TEXT/JavaScript1.5 " src="/a.js"></script>', 'ordered'],
    ['<script type="text/livescript">1</script>', 'ordered'],
    ['<script language="JavaScript">1</script>', 'ordered'],
    ['<script type="" language="vbscript">1</script>', 'ordered'],
    ['<script type="Module" src="/a.js"></script>', 'deferred'],
    ['<script async src="/a.js"></script>', 'async'],
    ['<script async>1</script>', 'ordered'],
    ['<script defer src="/a.js"></script>', 'deferred'],
    ['<script defer>1</script>', 'ordered'],
    ['<script type="module">1</script>', 'deferred'],
    ['<script type="module" src="/a.js"></script>', 'deferred'],
    ['<script type="module" async>1</script>', 'async'],
    ['<script nomodule src="/a.js"></script>', undefined],
    ['<script type="application/json">{}</script>', undefined],
    ['<script type="application/ld+json">{}</script>', undefined],
    ['<script type="text/typescript">1</script>', undefined],
    ['<script type="text/javascript; charset=utf-8">1</script>', undefined],
    ['<script type="text/javascript1.6">1</script>', undefined],
    ['<script type="text/x-jscript">1</script>', undefined],
    ['<script type="0123abcd-text/javascript">1</script>', undefined],
    ['<script type="javascript/blocked">1</script>', undefined],
    ['<script type="text/rocketlazyloadscript">1</script>', undefined],
    ['<script type="text/" language="javascript">1</script>', undefined],
    ['<script language="vbscript">1</script>', undefined],
    ['<script type="importmap">{}</script>', undefined],
    ['<script type="speculationrules">{}</script>', undefined],
  ] as const)
    it(`of ${markup} is ${String(timing)}`, () => {
      expect(executionTiming(parse(markup))).to.equal(timing);
    });
});
