import type {Tell} from './reader.ts';

/** Tells what is wrong one step further in: `[3]` or `.name`. */
export const tellInside =
  (tell: Tell, step: string): Tell =>
  (code, message, path = '') =>
    tell(code, message, step + path);

/** The same, under a key; owners may choose names of any length. */
export const tellUnder = (tell: Tell, key: string): Tell => tellInside(tell, `.${key.slice(0, 60)}`);
