import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/config/problem.ts';
import {trackReleasedScripts} from '../../../src/gate/release/released-scripts.ts';
import {createScriptRunner} from '../../../src/gate/release/run-scripts.ts';
import {replaceWithMarker} from '../../../src/gate/release/script.ts';
import {type FrameWindow, openFrame} from '../frame.ts';

describe('A script that does not load', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  it('delays the scripts after it until the timeout, and is reported', async () => {
    const problems: Problem[] = [];
    const {document} = win;
    const runScript = createScriptRunner(document, trackReleasedScripts(document), {
      timeout: 1500,
      report: (problem) => problems.push(problem),
    });
    const script = document.createElement('script');
    document.body.append(script);
    const detached = replaceWithMarker(script);
    // A policy that blocks the script would fire an error. This one fires neither `load` nor `error`.
    Object.defineProperty(script, 'src', {value: 'https://slow.example/a.js'});
    const start = performance.now();
    await runScript(detached, () => true);
    expect(performance.now() - start).to.be.at.least(1490);
    expect(problems).to.deep.equal([
      {
        code: 'script-stalled',
        path: 'https://slow.example/a.js',
        message:
          'The script did not load within 1.5 seconds. The scripts after it run now, and this one runs if it loads later.',
      },
    ]);
  });
});
