import {css, html, LitElement, nothing, type TemplateResult} from 'lit';

const categories = ['necessary', 'functional', 'analytics', 'marketing'];

/** The least banner with categories that Lit can render. */
class BareBanner extends LitElement {
  static override readonly styles = css`
    div {
      position: fixed;
      inset: auto 0 0;
      padding: 1em;
      background: #fff;
      color: #111;
      box-shadow: 0 0 12px #0004;
    }
    fieldset {
      border: 0;
    }
  `;

  answer: (allowed: readonly string[]) => void = () => undefined;
  private isOpen = false;

  override render(): TemplateResult {
    const button = (name: string, label: string, onClick: () => void): TemplateResult =>
      html`<button class=${name} @click=${onClick}>${label}</button> `;
    return html`<div role="region" aria-label="Cookies">
      <b>We value your privacy</b>
      <p>
        We use cookies to run this site, to understand how it is used and, if you agree, for marketing. You
        can accept all, reject all or choose.
      </p>
      ${this.isOpen ? html`<fieldset>${categories.map(checkbox)} ${button('save', 'Save', () => this.save())}</fieldset>` : nothing}
      ${button('accept', 'Accept all', () => this.close(categories))}
      ${button('reject', 'Reject all', () => this.close(['necessary']))}
      ${button('settings', 'Settings', () => this.open())}
    </div>`;
  }

  private open(): void {
    this.isOpen = true;
    this.requestUpdate();
  }

  private save(): void {
    const ticked = this.renderRoot.querySelectorAll<HTMLInputElement>(':checked');
    this.close([...ticked].map(({value}) => value));
  }

  private close(allowed: readonly string[]): void {
    this.remove();
    this.answer(allowed);
  }
}

export function showBanner(answer: BareBanner['answer']): void {
  customElements.define('bare-banner', BareBanner);
  const banner = new BareBanner();
  banner.answer = answer;
  const append = (): void => document.body.append(banner);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', append);
  else append();
}

function checkbox(id: string): TemplateResult {
  const isNecessary = id === 'necessary';
  return html`<label
    ><input type="checkbox" value=${id} ?checked=${isNecessary} ?disabled=${isNecessary} /> ${id}</label
  > `;
}
