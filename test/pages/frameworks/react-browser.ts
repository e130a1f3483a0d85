import {createElement} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {App, Film, latePart} from './react-app.ts';

declare global {
  interface Window {
    /** The properties of the rendered page. */
    appOptions: {readonly vendor: string; readonly isStreamed: boolean};
    /** Messages of errors that React recovered from, such as a failed hydration. */
    recovered: string[];
    /** Adds a film to the page, as a navigation in the browser does. */
    addFilm(): void;
    filmRoot?: Root;
  }
}

window.recovered = [];
const {vendor, isStreamed} = window.appOptions;
const root = document.getElementById('root');
if (root)
  hydrateRoot(
    root,
    createElement(App, {vendor, Slow: isStreamed ? latePart(Promise.resolve()) : undefined}),
    {
      onRecoverableError: (error) => void window.recovered.push(String(error)),
    },
  );

window.addFilm = () => {
  const container = document.body.appendChild(document.createElement('div'));
  window.filmRoot = createRoot(container);
  window.filmRoot.render(createElement(Film, {name: 'added', vendor}));
};
