import assert from 'node:assert/strict';
import test from 'node:test';
import {engines} from '../../drive/engine.ts';
import type {Engine} from '../../drive/engine.ts';
import {policies} from '../support/hosts/policies.ts';
import type {PolicyName} from '../support/hosts/policies.ts';
import {cellText} from './cell-text.ts';

const cases: readonly (readonly [string, (engine: Engine, policy: PolicyName) => number])[] = [
  ['2', () => 2],
  ['0; Firefox 1', (engine) => (engine === 'firefox' ? 1 : 0)],
  ['1; nonce 0; strict 0', (_, policy) => (policy === 'none' ? 1 : 0)],
  ['1; Chromium strict 0', (engine, policy) => (engine === 'chromium' && policy === 'strict' ? 0 : 1)],
  [
    '1; Firefox 0; WebKit 0; Chromium strict 0',
    (engine, policy) => (engine === 'chromium' && policy !== 'strict' ? 1 : 0),
  ],
  [
    '1; WebKit none 2; WebKit nonce 3',
    (engine, policy) => (engine !== 'webkit' ? 1 : {none: 2, nonce: 3, strict: 1}[policy]),
  ],
];

for (const [text, countIn] of cases)
  test(`a cell of the matrix has the text "${text}"`, () => {
    const counted = engines.flatMap((engine) =>
      policies.map((policy) => ({engine, policy, count: countIn(engine, policy)})),
    );
    assert.equal(cellText(counted), text);
  });
