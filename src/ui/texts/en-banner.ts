/**
 * English texts of the banner and the confirmation, part of `desk-ui.js`. `translate` fills in `{…}`. The categories are here
 * too, because the notice that a receipt quotes contains them.
 */
export const enBanner = {
  'banner.title': 'Cookies on this site',
  'banner.text':
    'Some cookies are needed to make this site work. We would like to use others too, but only if you agree.',
  'banner.text.named':
    '{organisation} needs some cookies to make this site work. We would like to use others too, but only if you agree.',
  'banner.ask': 'We are asking about: {categories}.',
  'banner.gpc':
    'Your browser sends Global Privacy Control, and we have heard it. These stay off unless you turn them on.',
  'banner.accept': 'Accept all',
  'banner.reject': 'Reject all',
  'banner.settings': 'Settings',
  'banner.on': 'On already: {category}. {description} Run by {services}.',
  'banner.object': 'Turn off {category}',
  'banner.off': 'Turned off: {categories}.',
  'notice.title': 'What is on already',
  'notice.text':
    'The law lets this site use these without asking first. You can turn them off, now or later.',
  'notice.accept': 'Keep on',
  'notice.reject': 'Turn off',
  'link.policy': 'Privacy policy',
  'link.rights': 'Your data rights',
  'confirmation.title': 'Your choice is saved',
  'confirmation.granted': 'You said yes to: {categories}.',
  'confirmation.refused': 'You said no to: {categories}.',
  'confirmation.change': 'Change my choice',
  'confirmation.hide': 'Hide',
  'trouble.title': 'The settings did not load',
  'trouble.text': 'Check your connection, then try again.',
  'category.necessary.title': 'Strictly necessary',
  'category.necessary.description': 'Make the site work and remember this choice.',
  'category.functional.title': 'Extra features',
  'category.functional.description': 'Remember how you like to use the site.',
  'category.analytics.title': 'Statistics',
  'category.analytics.description': 'Show us how people use the site, so that we can make it better.',
  'category.marketing.title': 'Marketing',
  'category.marketing.description': 'Show you adverts and measure whether they work.',
  'category.media.title': 'Films and other media',
  'category.media.description': 'Play films, maps and posts from other sites.',
} as const;
