import {renderToString} from 'vue/server-renderer';
import config from 'docs:nuxt.config.ts';
import {createSite} from './nuxt-app.ts';

/** The HTML of the document, as Nuxt writes it around the app. */
export async function render(): Promise<string> {
  const {src} = config.app.head.script[0] ?? {};
  const body = await renderToString(createSite());
  return `<!doctype html><html lang="en"><head><script src="${String(src)}"></script></head>
    <body><div id="__nuxt">${body}</div></body></html>`;
}

export const {isCustomElement} = config.vue.compilerOptions;
