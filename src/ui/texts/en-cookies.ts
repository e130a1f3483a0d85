/** English texts of `<privacy-cookies>`, part of `desk-cookies.js`. */
export const enCookies = {
  'cookies.consent': 'Runs only if you agree.',
  'cookies.necessary': 'Always on: needed for what you ask for, or to keep it safe and working.',
  'cookies.statistics': 'On unless you say no: UK law allows simple visit counts on conditions, listed here.',
  'cookies.appearance':
    'On unless you say no: UK law allows a site to fit itself to you on conditions, listed here.',
} as const;
