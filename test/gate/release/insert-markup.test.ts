import {expect} from '@open-wc/testing';
import {createInsertMarkup} from '../../../src/gate/release/insert-markup.ts';

describe('what a script writes', () => {
  it('stands behind what it wrote before, though that ended with a script which has run', () => {
    const parent = document.createElement('div');
    const writer = document.createElement('script');
    parent.append(writer, document.createElement('hr'));
    const insert = createInsertMarkup();
    for (const {script, place} of insert(writer, ['<b></b><script type="text/javascript"></script>']))
      place.replaceWith(script);
    insert(writer, ['<i></i>']);
    insert(writer, ['<u></u>']);
    const names = [...parent.children].map(({localName}) => localName);
    expect(names).to.deep.equal(['script', 'b', 'script', 'i', 'u', 'hr']);
  });
});
