import {render as renderComponent} from 'svelte/server';
import App from './sveltekit-app.svelte';

/** Imports the code of the site as SvelteKit does: no event waits for it, and a slow connection delays it further. */
const START = `<script>{
  const target = document.currentScript.parentElement;
  const start = () => import('/privacy/framework.js').then(() => window.start(target));
  addEventListener('load', () => setTimeout(start, 300));
}</script>`;

/** The HTML of the document: `template`, which is the content of `src/app.html`, with the app in it. */
export function render(template: string, hasList: boolean): string {
  const {head, body} = renderComponent(App, {props: {hasList}});
  return template
    .replace('%sveltekit.assets%', '')
    .replace('%sveltekit.head%', head)
    .replace('%sveltekit.body%', `${body}${START}`);
}
