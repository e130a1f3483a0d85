import {createElement} from 'react';
import {renderToString} from 'react-dom/server.browser';
import {Site} from './next-app.ts';

/** The HTML of the whole document, with or without the list of cookies. */
export function render(_template: string, hasList: boolean): string {
  return renderToString(createElement(Site, {hasList}));
}
