/**
 * Host names that the tests' browsers resolve to this machine. Cookies for a domain cannot be tested on `localhost`. These
 * names form two sites under public suffixes with two labels (https://publicsuffix.org/list/); one of them has subdomains.
 */
export const loopbackNames = [
  'example.org.uk',
  'www.shop.example.org.uk',
  'blog.example.org.uk',
  'www.example.co.uk',
] as const;

export type LoopbackName = (typeof loopbackNames)[number];
