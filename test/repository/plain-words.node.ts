import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {root, trackedFiles} from './tracked-files.ts';

/**
 * Turns that a reader of technical English stumbles over. Code, documents, comments, messages and test titles are checked;
 * the texts of the interface are not.
 */
const bannedTurns: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/\banew\b/i, 'again'],
  [/\b(be|is|are|was|were) had\b/i, 'load, be available'],
  [/\bfor good\b/i, 'permanently'],
  [/\byours to end\b/i, 'stop it yourself'],
  [/\b(nobody|anybody|somebody)\b/i, 'name the subject'],
  [/\b(whoever|whomever)\b/i, 'name the subject'],
  [/\bshall\b/i, 'must, will'],
  [/\bnone of (our|its|their) business\b/i, 'say who is responsible'],
  [/(^|[.:;] |\*\*? |\/\/ |\* )(Who|Whom|Whose) [a-z][^?]*[.:]$/m, 'name the subject'],
  [/\b(bake|baked|baking)\b/i, 'build'],
  [/\bowe[sd]?\b/i, 'say what remains to be done'],
  [/\bsafety[- ]?net\b/i, 'automatic blocking'],
  [/\blooked? ahead\b/i, 'preload'],
];

/** Documents that explain the limits of automatic blocking may call it a safety net once. */
const allowed = (path: string, turn: RegExp): boolean =>
  turn.source.includes('safety') && /^(docs\/(automatic-blocking|decisions\/0008)|README)/.test(path);

/** Texts for visitors, and tests that quote them: the interface in all languages, the pages of the demonstration. */
const isForVisitors = (path: string): boolean =>
  /^src\/ui\/texts\/.*-(banner|panel|records|cookies|embed|service)\.ts$|^demo\/(pages|art|assets|vendors|policy)|^src\/rights\/|^test\/demo\/(policy|forms)\.node/.test(
    path,
  );

const files = trackedFiles().filter(
  (path) =>
    /^(src|demo|test|bench|docs|\.ci)\/.*\.(ts|mjs|js|md|html)$|^[\w.-]+\.(md|mjs)$/.test(path) &&
    !isForVisitors(path) &&
    path !== 'test/repository/plain-words.node.ts',
);

for (const [turn, instead] of bannedTurns)
  test(`nothing says ${String(turn)} (instead: ${instead})`, () => {
    const found = files
      .filter((path) => !allowed(path, turn))
      .flatMap((path) =>
        readFileSync(root + path, 'utf8')
          .split('\n')
          .flatMap((line, index) => (turn.test(line) ? `${path}:${index + 1}: ${line.trim()}` : [])),
      );
    assert.deepEqual(found, []);
  });

test('a banned turn would be found', () => {
  const findsIn = (line: string): boolean => bannedTurns.some(([turn]) => turn.test(line));
  assert.ok(findsIn('The page is loaded anew.'));
  assert.ok(findsIn('Who refuses has no receipt.'));
  assert.ok(!findsIn('Who may read the receipts?'));
  assert.ok(!findsIn('The page reloads.'));
});
