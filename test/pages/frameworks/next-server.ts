import {createElement} from 'react';
import {renderToString} from 'react-dom/server.browser';
import {Site} from './next-app.ts';

/** The HTML of the whole document. */
export function render(): string {
  return renderToString(createElement(Site));
}
