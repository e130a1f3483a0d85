/**
 * Real host names that driven browsers find on this machine. Cookies and their domains cannot be tried on `localhost`:
 * these are two sites under public suffixes of two labels (https://publicsuffix.org/list/), one with hosts below it.
 */
export const loopbackNames = [
  'example.org.uk',
  'www.shop.example.org.uk',
  'blog.example.org.uk',
  'www.example.co.uk',
] as const;

export type LoopbackName = (typeof loopbackNames)[number];
