/**
 * English texts of placeholders, part of `desk-embed.js`. A film is played; a map, a form and everything else is shown, and has the
 * texts that begin with `embed.show`.
 */
export const enEmbed = {
  'embed.text': 'If you play this, {services} will learn that you were here.',
  'embed.show-text': 'If you show this, {services} will learn that you were here.',
  'embed.kept': 'Data will stay in your browser for up to {duration}.',
  'embed.stores': '{service} keeps in your browser: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'until you close the browser',
  'embed.may-store': '{service} may keep things in your browser.',
  'embed.once':
    '‘{play}’ is for this page only. What is kept in your browser stays there until you clear it.',
  'embed.lasts':
    '‘{always}’ is a yes to {organisation}. It lasts {days} days. You can take it back at any time under ‘{settings}’.',
  'embed.play': 'Play this once',
  'embed.show-map': 'Show this map once',
  'embed.show-form': 'Show this form once',
  'embed.show-other': 'Show this once',
  'embed.always': 'Always allow {service}',
  'embed.more': 'More about this',
  'embed.close': 'Close',
} as const;
