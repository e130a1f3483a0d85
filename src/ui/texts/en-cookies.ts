/** English texts of `<privacy-cookies>`, part of `desk-cookies.js`. */
export const enCookies = {
  'cookies.consent': 'Runs only if you agree.',
  'cookies.necessary': 'Always on: the site does not work without it.',
  'cookies.statistics': 'On unless you say no: UK law allows simple visit counts on conditions, listed here.',
  'cookies.appearance':
    'On unless you say no: UK law allows a site to fit itself to you on conditions, listed here.',
  'cookies.nothing': 'Keeps nothing in your browser.',
} as const;
