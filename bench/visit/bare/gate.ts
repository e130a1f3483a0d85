/**
 * The least code that holds markup, asks, remembers the answer and releases: a floor to compare Privacy Desk with, not a
 * product. It keeps no promise about unfinished markup, the order of scripts, other tabs or withdrawal.
 */
interface Banner {
  showBanner(answer: (allowed: readonly string[]) => void): void;
}

const {src} = document.currentScript as HTMLScriptElement;
let allowed = /(?:^|; )bare=([^;]*)/.exec(document.cookie)?.[1]?.split('.');

function release(): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-consent]')) {
    const isParsed = template.nextSibling !== null || document.readyState !== 'loading';
    if (!isParsed || !allowed?.includes(template.dataset['consent'] ?? '')) continue;
    const content = document.importNode(template.content, true);
    for (const held of content.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const {name, value} of held.attributes) script.setAttribute(name, value);
      script.text = held.text;
      held.replaceWith(script);
    }
    template.replaceWith(content);
  }
}

function answer(categories: readonly string[]): void {
  allowed = [...categories];
  document.cookie = `bare=${allowed.join('.')}; path=/; max-age=15552000; samesite=lax`;
  release();
}

if (allowed) {
  const observer = new MutationObserver(release);
  observer.observe(document, {childList: true, subtree: true});
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    release();
  });
} else {
  const banner = import(new URL('banner.js', src).href) as Promise<Banner>;
  void banner.then(({showBanner}) => showBanner(answer));
}
