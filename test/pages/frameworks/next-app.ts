import {createElement as h, type ReactNode, StrictMode, useEffect, useState} from 'react';
import RootLayout from 'docs:app/layout.tsx';
import {Film, FilmHint} from 'docs:app/film.tsx';
import {FilmAsText} from 'docs:app/film-as-text.tsx';

/** A site with the samples for Next. React renders the whole document. */
export function Site(): ReactNode {
  return h(StrictMode, null, h(RootLayout, {children: h(Page)}));
}

function Page(): ReactNode {
  const [id, setId] = useState('first');
  useEffect(() => {
    window.goTo = setId;
  }, []);
  return h(
    'main',
    null,
    h('h1', null, 'A page that React renders'),
    h(Film, {id, key: id}),
    h(FilmAsText),
    h(FilmHint),
    h('privacy-cookies'),
  );
}
