import {hydrate} from 'svelte';
import App from './sveltekit-app.svelte';
import type {} from './next-browser.ts';

declare global {
  interface Window {
    start(target: Element): void;
  }
}

window.start = (target) => {
  const {goTo} = hydrate(App, {
    target,
    props: {hasList: !!document.querySelector('privacy-cookies')},
  }) as Pick<Window, 'goTo'>;
  window.goTo = goTo;
};
