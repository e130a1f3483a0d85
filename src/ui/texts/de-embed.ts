import type {EmbedTexts} from './en.ts';

/** Deutsch: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Wenn Sie dies abspielen, erfährt man bei {services}, dass Sie hier waren.',
  'embed.show-text': 'Wenn Sie dies anzeigen, erfährt man bei {services}, dass Sie hier waren.',
  'embed.kept': 'Daten bleiben bis zu {duration} in Ihrem Browser.',
  'embed.stores': '{service} speichert in Ihrem Browser: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'bis Sie den Browser schließen',
  'embed.may-store': '{service} kann etwas in Ihrem Browser speichern.',
  'embed.once':
    '„{play}“ gilt nur für diese Seite. Was in Ihrem Browser gespeichert wird, bleibt dort, bis Sie es löschen.',
  'embed.lasts':
    '„{always}“ ist ein Ja gegenüber {organisation}. Es gilt {days} Tage. Sie können es jederzeit unter „{settings}“ zurücknehmen.',
  'embed.play': 'Einmal abspielen',
  'embed.show-map': 'Karte einmal anzeigen',
  'embed.show-form': 'Formular einmal anzeigen',
  'embed.show-other': 'Einmal anzeigen',
  'embed.always': '{service} immer erlauben',
  'embed.more': 'Mehr dazu',
  'embed.close': 'Schließen',
};
