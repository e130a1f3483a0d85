/** English texts of the placeholder for a film or a map, part of `desk-embed.js`. */
export const enEmbed = {
  'embed.text': 'If you play this, {services} will learn that you were here.',
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
  'embed.always': 'Always allow {service}',
  'embed.more': 'More about this',
  'embed.close': 'Close',
} as const;
