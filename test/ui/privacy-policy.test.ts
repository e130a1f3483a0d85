import {expect, fixtureSync} from '@open-wc/testing';
import {definePrivacyPolicy} from '../../src/ui/policy/privacy-policy-element.ts';

definePrivacyPolicy(window);

/** A policy as it is rendered, with a part for each of two relations. The sheet has no rule with `:has()`. */
const POLICY = `<privacy-policy><article class="policy">
<fieldset class="policy-filter" data-some="Shown: {label}. Left out: {count}." data-all="All." hidden>
<legend>Show what is for you</legend>
<label><input type="radio" name="policy-for" id="policy-for-0" value="0" checked> Everything</label>
<label><input type="radio" name="policy-for" id="policy-for-1" value="1" data-relation="applicant"> I applied</label>
<label><input type="radio" name="policy-for" id="policy-for-2" value="2" data-relation="supplier"> I supply</label>
<p class="policy-filter-note">Some parts are left out.</p>
</fieldset>
<nav><ol><li data-for="1"><a href="#applicants">Applicants</a></li></ol></nav>
<section><h2 id="everyone">Everyone</h2></section>
<section data-for="1"><h2 id="applicants">Applicants</h2></section>
<section data-for="2"><h2 id="suppliers">Suppliers</h2></section>
</article></privacy-policy>`;

let host: HTMLElement;
const find = (selector: string): HTMLElement => {
  const found = host.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const show = (markup: string): void => {
  host = fixtureSync(markup);
};
const shown = (): readonly string[] =>
  [...host.querySelectorAll('h2')].filter((part) => part.getClientRects().length > 0).map(({id}) => id);

describe('<privacy-policy>', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.policy [data-left-out] {display: none}');

  beforeEach(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    history.replaceState(null, '', location.pathname);
  });

  it('shows the filter, and leaves out what is for other readers where the browser has no :has()', () => {
    show(POLICY);
    expect(find('fieldset').getClientRects().length).to.equal(1);
    find('#policy-for-1').click();
    expect(shown()).to.deep.equal(['everyone', 'applicants']);
    find('#policy-for-0').click();
    expect(shown()).to.deep.equal(['everyone', 'applicants', 'suppliers']);
  });

  it('says in a status what is shown, and nothing before the reader has chosen', () => {
    show(POLICY);
    const status = find('[role="status"]');
    expect(status.textContent).to.equal('');
    find('#policy-for-2').click();
    expect(status.textContent).to.equal('Shown: I supply. Left out: 1.');
    find('#policy-for-0').click();
    expect(status.textContent).to.equal('All.');
  });

  it('chooses the relation that the address names', () => {
    history.replaceState(null, '', '?for=supplier');
    show(POLICY);
    expect(find('#policy-for-2').matches(':checked')).to.equal(true);
    expect(shown()).to.deep.equal(['everyone', 'suppliers']);
  });

  it('shows everything when the address names a relation that the page does not have', () => {
    history.replaceState(null, '', '?for=%22%5D');
    show(POLICY);
    expect(shown()).to.deep.equal(['everyone', 'applicants', 'suppliers']);
  });

  it('shows a part that a link leads to, also one for other readers', async () => {
    show(POLICY);
    find('#policy-for-1').click();
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, {once: true}));
    location.hash = '#suppliers';
    await changed;
    expect(shown()).to.deep.equal(['everyone', 'applicants', 'suppliers']);
    expect(find('[role="status"]').textContent).to.equal('Shown: I applied. Left out: 0.');
  });

  it('changes nothing in a policy that has no filter', () => {
    show('<privacy-policy><article class="policy"><h2 id="all">All</h2></article></privacy-policy>');
    expect(shown()).to.deep.equal(['all']);
  });
});
