import {createSite, film} from './nuxt-app.ts';
import type {} from './next-browser.ts';

window.goTo = (id) => {
  film.value = id;
};
createSite().mount('#__nuxt');
