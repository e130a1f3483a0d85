import type {Desk} from '../desk.ts';
import {standingOf} from '../standing-of.ts';

/** A question, or, when nothing is asked for, a notice of what is on already: which texts the banner takes. */
export const bannerKind = (desk: Desk): 'banner' | 'notice' => {
  const {running, asked} = standingOf(desk);
  return running.length && !asked.length ? 'notice' : 'banner';
};
