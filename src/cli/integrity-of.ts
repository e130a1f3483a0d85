import {createHash} from 'node:crypto';

/** Subresource Integrity value: https://www.w3.org/TR/SRI/ */
export const integrityOf = (text: string): string =>
  `sha384-${createHash('sha384').update(text, 'utf8').digest('base64')}`;
