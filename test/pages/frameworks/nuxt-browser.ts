import {createSite, film} from './nuxt-app.ts';
import type {} from './next-browser.ts';
import {whenParsed} from './when-parsed.ts';

window.goTo = (id) => {
  film.value = id;
};
whenParsed(() => void createSite().mount('#__nuxt'));
