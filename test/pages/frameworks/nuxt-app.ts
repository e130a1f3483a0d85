import {type App, createSSRApp, h, ref} from 'vue';
import Root from 'docs:app/app.vue';
import Film from 'docs:app/components/Film.vue';

/** The film that the page shows. */
export const film = ref('first');

/** A site with the samples for Nuxt. */
export function createSite(): App {
  return createSSRApp(Root).component('NuxtPage', {
    render: () =>
      h('main', [h('h1', 'A page that Vue renders'), h(Film, {id: film.value}), h('privacy-cookies')]),
  });
}
