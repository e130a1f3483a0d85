/** English texts of `<privacy-cookies>`, part of `desk-cookies.js`. */
export const enCookies = {
  'cookies.consent': 'Runs only if you agree.',
  'cookies.necessary': 'Always on: the site does not work without it.',
  'cookies.statistics': 'On unless you say no: the law lets sites count visits without asking.',
  'cookies.appearance': 'On unless you say no: the law lets sites fit themselves to you without asking.',
  'cookies.nothing': 'Keeps nothing in your browser.',
} as const;
