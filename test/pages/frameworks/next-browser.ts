import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {Site} from './next-app.ts';
import {whenParsed} from './when-parsed.ts';

declare global {
  interface Window {
    /** Shows another film, as a navigation in the browser does. */
    goTo(id: string): void;
  }
}

whenParsed(() =>
  hydrateRoot(document, createElement(Site, {hasList: !!document.querySelector('privacy-cookies')}), {
    onRecoverableError: (error) => console.error(String(error)),
  }),
);
