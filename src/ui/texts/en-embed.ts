/** English texts of the placeholder for a film or a map, part of `desk-embed.js`. */
export const enEmbed = {
  'embed.text': 'This comes from {service}. If you play it, {service} will learn that you were here.',
  'embed.stores': 'It keeps this in your browser: {names}.',
  'embed.may-store': 'It may keep things in your browser.',
  'embed.play': 'Play this once',
  'embed.always': 'Always allow {service}',
} as const;
