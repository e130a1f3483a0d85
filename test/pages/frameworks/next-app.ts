import {createElement as h, Fragment, type ReactNode, StrictMode, useEffect, useState} from 'react';
import RootLayout from 'docs:app/layout.tsx';
import CookiesPage from 'docs:app/cookies/page.tsx';
import {Film} from 'docs:app/film.tsx';
import {FilmHint} from 'docs:app/film-hint.tsx';
import {FilmAsText} from 'docs:app/film-as-text.tsx';

/** Whether the first page is the one with the list of cookies. `goTo('list')` opens it later. */
interface SiteProps {
  readonly hasList: boolean;
}

/** A site with the samples for Next. React renders the whole document. */
export function Site({hasList}: SiteProps): ReactNode {
  return h(StrictMode, null, h(RootLayout, {children: h(Page, {hasList})}));
}

function Page({hasList}: SiteProps): ReactNode {
  const [id, setId] = useState('first');
  useEffect(() => {
    window.goTo = setId;
  }, []);
  const films = [
    h('h1', {key: 'title'}, 'A page that React renders'),
    h(Film, {id, key: id}),
    h(FilmAsText, {key: 'text'}),
    h(FilmHint, {key: 'hint'}),
  ];
  return h(Fragment, null, h('main', null, films), (hasList || id === 'list') && h(CookiesPage));
}
