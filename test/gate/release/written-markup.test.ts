import {expect} from '@open-wc/testing';
import {createMarkupInserter} from '../../../src/gate/release/written-markup.ts';

describe('Written markup', () => {
  it('follows what the same script wrote before, even if that ended with a script that has run', () => {
    const parent = document.createElement('div');
    const writer = document.createElement('script');
    parent.append(writer, document.createElement('hr'));
    const insert = createMarkupInserter();
    for (const {script, positionMarker} of insert(writer, [
      '<b></b><script type="text/javascript"></script>',
    ]))
      positionMarker.replaceWith(script);
    insert(writer, ['<i></i>']);
    insert(writer, ['<u></u>']);
    const names = [...parent.children].map(({localName}) => localName);
    expect(names).to.deep.equal(['script', 'b', 'script', 'i', 'u', 'hr']);
  });
});
