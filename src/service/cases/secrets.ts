import {createHash, randomBytes, randomInt} from 'node:crypto';
import type {CaseKind} from './model.ts';

/** Crockford's letters, which are not confused on the telephone: https://www.crockford.com/base32.html */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random reference such as `REQ-7K2M-9QXT`. It reveals nothing, and opens nothing. */
export function createReference(kind: CaseKind): string {
  const letters = Array.from({length: 8}, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${kind === 'request' ? 'REQ' : 'COM'}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * The secret of the link to the status of a case: 43 letters. With the key of a form, which only the person's browser and this request
 * have, it is the same again when the form is sent twice. Without one, it is random.
 */
export function statusSecret(formKey: string | undefined): string {
  return formKey === undefined ? randomBytes(32).toString('base64url') : derived('status', formKey);
}

/** The secret of the link that confirms an e-mail address. */
export function emailSecret(status: string): string {
  return derived('email', status);
}

const FORM_KEY = /^[\w-]{22}$/;

/** 128 random bits for a form. The key opens nothing, so it is not signed and does not expire. */
export function newFormKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether a text can be the key of a form. The secret of a case comes from it, so an empty or short one is not taken. */
export function isFormKey(text: string): boolean {
  return FORM_KEY.test(text);
}

function derived(purpose: string, secret: string): string {
  return createHash('sha256').update(`${purpose}:${secret}`).digest('base64url');
}
